/* Lời thường ngày và chữ trong tên thủ tục. Mỗi dòng: người dân nói = tên thủ tục viết.
   Bên phải có dấu | là nhiều khả năng. Dùng cho mọi xã; cách gọi của riêng một thủ tục thì ghi
   ở also_known_as trong danh mục. */
(() => {
  "use strict";
  const SAID = `
chết, qua đời, từ trần, tạ thế, mất rồi, vừa mất, mới mất, đã mất, người mất, báo tử, chứng tử = khai tử
bố mất, mẹ mất, cha mất, ông mất, bà mất, cụ mất, người nhà mất, chồng mất, vợ mất, con mất = khai tử
chôn cất, chôn, an táng, hỏa táng, đám tang, đám ma, tang lễ, ma chay, tuất = mai táng
đẻ, sinh con, mới sinh, sơ sinh, sinh em bé, em bé, chào đời, lọt lòng, sinh ở, sinh tại, sinh ra, sinh được, sinh cháu, sinh bé, sinh đôi, bé nhà, con đầu lòng = khai sinh
giấy khai sinh, khai sanh = khai sinh
quá hạn, trễ hạn, muộn = đăng ký khai sinh
cưới, cưới hỏi, lấy vợ, lấy chồng, cưới vợ, cưới chồng, hôn thú, thành vợ thành chồng = kết hôn
độc thân, chưa vợ, chưa chồng, chưa kết hôn, chưa lấy ai, còn son = tình trạng hôn nhân
trung quốc, đài loan, hàn quốc, nhật, nhật bản, mỹ, lào, campuchia, thái lan, nga, đức, pháp, úc, singapore, malaysia, người tây, ngoại quốc, việt kiều, quốc tịch khác = có yếu tố nước ngoài
người nước ngoài, nước ngoài, người ngoại quốc = có yếu tố nước ngoài
làm lại, bị mất, bị rách, bị cháy, bị hỏng, bị thất lạc, thất lạc, cháy, rách, hư hỏng, mối ăn, bị ướt, bị mờ, cấp lại bản gốc = đăng ký lại | cấp bản sao trích lục | cấp lại
mất giấy, mất bản chính, xin lại, cấp lại = cấp lại | cấp bản sao trích lục | đăng ký lại
mất giấy khai sinh, mất khai sinh = đăng ký lại khai sinh | cấp bản sao giấy khai sinh
bản sao khai sinh, bản sao khai tử, bản sao kết hôn, sao lục = cấp bản sao trích lục hộ tịch
trích lục khai tử, trích lục kết hôn, trích lục khai sinh, trích lục = cấp bản sao trích lục hộ tịch
sai tên, sai họ tên, sai họ, sai năm sinh, sai ngày sinh, viết sai, ghi sai, nhầm, ghi nhầm, sửa tên, sửa năm sinh, chữa, sửa khai sinh, sửa giấy khai sinh, đính chính, điều chỉnh = cải chính hộ tịch | sửa lỗi sai sót
đổi tên, đổi họ, đổi họ tên, thay tên, đổi chữ đệm, đổi tên đệm, đổi giới tính = thay đổi hộ tịch
thêm tên cha, thêm tên bố, thêm quê quán, bổ sung quê quán = bổ sung hộ tịch | nhận cha mẹ con
đổi dân tộc, sửa dân tộc, theo dân tộc = xác định lại dân tộc
con riêng, con rơi, con ngoài giá thú, nhận bố, nhận cha, nhận mẹ, xét nghiệm adn, huyết thống = nhận cha mẹ con
bố dượng, mẹ kế, nhận nuôi, xin con nuôi, cho con nuôi, nhận làm con, nuôi làm con, nhận cháu làm con = nuôi con nuôi
đỡ đầu, trông cháu, nuôi cháu, chăm cháu, chăm nom, trông nom, bảo hộ, người đỡ đầu, bảo trợ trẻ = giám hộ
trẻ mồ côi, mồ côi = giám hộ | trợ cấp xã hội
thôi giám hộ, không giám hộ, bỏ giám hộ, hết giám hộ, không làm người giám hộ = chấm dứt giám hộ
công chứng, thị thực, đóng dấu đỏ, dấu đỏ, xác thực = chứng thực
sao y, photo, phô tô, photocopy, copy, bản phô tô, chứng bản sao, dấu sao y, công chứng giấy tờ, sao bằng = chứng thực bản sao từ bản chính
căn cước công dân, bằng cấp, bằng tốt nghiệp, học bạ, chứng chỉ, bảng điểm, hộ chiếu = bản sao từ bản chính
sơ yếu lý lịch, lý lịch, đơn xin việc, hồ sơ xin việc, giấy bán xe, giấy cam đoan, giấy cam kết = chứng thực chữ ký
ủy quyền, giấy ủy quyền, làm thay, nhờ người, lĩnh thay, nhận thay = chứng thực chữ ký | chứng thực hợp đồng giao dịch
điểm chỉ, lăn tay, xác nhận chữ ký = chứng thực chữ ký
mua bán, mua bán đất, mua bán nhà, mua bán xe, mua xe, bán xe, chuyển nhượng, cho thuê nhà, thuê nhà, đặt cọc, hợp đồng thuê, hợp đồng mua, cho vay, mượn đất, góp vốn, thế chấp = chứng thực hợp đồng giao dịch
tặng cho, cho tặng, cho đất, cho con đất, biếu tặng, tặng nhà, cho con miếng đất, miếng đất, mảnh đất, mảnh vườn, miếng vườn, cho nhà = chứng thực hợp đồng giao dịch quyền sử dụng đất
hủy hợp đồng, sửa hợp đồng, sửa lại hợp đồng, bỏ hợp đồng, thay đổi hợp đồng, chấm dứt hợp đồng = sửa đổi hủy bỏ giao dịch
bản sao hợp đồng, xin lại hợp đồng = cấp bản sao giao dịch đã chứng thực
hợp đồng sai, sai hợp đồng, sai số = sửa lỗi sai sót trong giao dịch
hợp đồng = giao dịch
để lại tài sản, lập di chúc, viết di chúc, di ngôn, trăng trối, để lại của cải = di chúc
chia thừa kế, chia đất, chia nhà, chia tài sản, chia gia tài, hưởng thừa kế, khai nhận di sản = phân chia di sản
bố mẹ để lại, ông bà để lại, thừa kế, tài sản thừa kế = di sản
không muốn nhận thừa kế, không nhận thừa kế, không nhận đất, không muốn nhận, không lấy thừa kế, nhường thừa kế, không lấy phần, từ chối thừa kế, bỏ phần = từ chối nhận di sản
dịch giấy tờ, dịch thuật, bản dịch, phiên dịch, dịch sang tiếng = chứng thực chữ ký người dịch
hộ khẩu, khẩu, nhập khẩu, nhập hộ khẩu, chuyển khẩu, chuyển hộ khẩu, nhập tên, thêm người vào hộ = đăng ký thường trú
cắt khẩu, xóa khẩu, xóa hộ khẩu, xóa tên, xóa khỏi sổ, xóa sổ, cắt hộ khẩu, rút tên = xóa đăng ký thường trú
thuê trọ, ở trọ, trọ, ở nhờ, ở tạm, tạm vắng, khai báo tạm trú, công nhân thuê = đăng ký tạm trú
hết hạn tạm trú, gia hạn trọ = gia hạn tạm trú
tách khẩu, tách sổ, tách hộ khẩu, ra riêng, ở riêng, ra ở riêng = tách hộ
ct07, ct 07, giấy xác nhận cư trú, chứng minh nơi ở, xác nhận nơi ở, nơi ở = xác nhận thông tin cư trú
thẻ bảo hiểm, bảo hiểm cho trẻ, thẻ bhyt, bảo hiểm y tế cho trẻ = liên thông khai sinh thẻ bảo hiểm y tế
người già, người cao tuổi, cao tuổi, bảy mươi tuổi, tám mươi tuổi, chín mươi tuổi, trên 75, trên 80, tuổi già, cụ già, tiền già, lương già, 75 tuổi, 80 tuổi, không lương hưu, không có lương hưu, tiền tuổi già = trợ cấp hưu trí xã hội
tàn tật, người tàn tật, tật nguyền, khiếm thị, khiếm thính, câm điếc, mù, mù lòa, bại liệt, liệt giường, bị liệt, tâm thần, tự kỷ, bại não = khuyết tật
giám định, xếp mức, xét mức = xác định mức độ khuyết tật
tiền tàn tật, trợ cấp tàn tật, tiền khuyết tật, trợ cấp khuyết tật, đơn thân, mẹ đơn thân, nuôi con một mình, bảo trợ, chế độ bảo trợ, nhiễm hiv = trợ cấp xã hội hằng tháng
hàng tháng, mỗi tháng, mọi tháng = hằng tháng
không nơi nương tựa, không ai nuôi, trung tâm bảo trợ, nhà xã hội, nhà tình thương, trại dưỡng lão, viện dưỡng lão, lang thang = vào cơ sở trợ giúp xã hội
bạo hành, bạo lực, bị đánh, xâm hại, bỏ rơi, buôn bán người, nơi tránh, cần che chở = cần bảo vệ khẩn cấp
sổ hộ nghèo, sổ nghèo, giấy hộ nghèo, xin hộ nghèo, vào hộ nghèo, nhà nghèo, nghèo quá, hộ khó khăn, gia đình khó khăn, cận nghèo = công nhận hộ nghèo hộ cận nghèo
hết nghèo, ra khỏi hộ nghèo, thôi hộ nghèo, không nghèo nữa = thoát nghèo
nhà ở xã hội, thu nhập thấp = người lao động có thu nhập thấp
tiền mai táng, hỗ trợ đám tang, tiền đám ma, tiền tuất = hỗ trợ chi phí mai táng | mai táng phí
thương binh, bệnh binh, gia đình chính sách, người hoạt động cách mạng = người có công
giỗ liệt sĩ, cúng giỗ, thờ liệt sĩ, hương khói, tiền giỗ = thờ cúng liệt sĩ
vợ liệt sĩ, con liệt sĩ, mẹ liệt sĩ, bố liệt sĩ, gia đình liệt sĩ, cháu liệt sĩ = thân nhân liệt sĩ
con thương binh, con người có công, cộng điểm, ưu tiên điểm thi = giấy xác nhận thân nhân người có công
bằng tổ quốc ghi công, thẻ thương binh, giấy liệt sĩ, giấy chứng nhận liệt sĩ = cấp lại giấy chứng nhận người có công
bộ đội cũ, lính cũ = cựu chiến binh
cãi nhau, lấn sang đất, chiếm đất, bị chiếm, chiếm mất, lấn đất, lấn chiếm, ranh giới, ranh đất, mốc giới, giành đất, kiện đất, tranh đất, hàng xóm = hòa giải tranh chấp đất đai
hòa giải đất, tranh chấp = hòa giải tranh chấp đất đai
khoan giếng, đào giếng, giếng, giếng khoan, nước ngầm = khai thác nước dưới đất
ruộng, ruộng lúa, đất ruộng, đất lúa, trồng màu, đào ao, thả cá, nuôi cá, chuyển lúa, cây ăn quả = chuyển đổi cây trồng vật nuôi đất lúa
vì dịch, do dịch, bị dịch, lợn chết, gà chết, bò chết, trâu chết, vịt chết, dịch tả, cúm gia cầm, lở mồm long móng, tiêu hủy, heo, lợn, trâu, bò, gia cầm, gia súc, thú y, chăn nuôi = dịch bệnh động vật
bão, lũ, bão quật, gió bão, đổ cây, gãy đổ, cháy rừng, rừng bị đổ, sạt lở = rừng trồng bị thiệt hại
chặt cây, chặt gỗ, chặt rừng, khai thác rừng, đốn cây, hạ cây, bán gỗ, lấy gỗ, lấy măng, lấy củi, tre nứa = khai thác gỗ thực vật rừng
cây thuốc, dược liệu, sâm, thảo quả, sa nhân, cây dược liệu = cây dược liệu trong rừng
vay trồng rừng, vay vốn trồng rừng, vay tiền, lãi suất = hỗ trợ lãi suất vay vốn trồng rừng
đất rừng, làm nhà trên đất rừng, chuyển đất rừng, chuyển rừng, phá rừng = chuyển mục đích sử dụng rừng
nhận rừng, nhận khoán, khoán rừng, thuê rừng, xin rừng, nhận khoán rừng = giao rừng cho thuê rừng
du lịch rừng, du lịch sinh thái = quản lý rừng bền vững
hội làng, lễ làng, xuống đồng, lồng tồng, hội xuân, hội bản, mở hội, tổ chức hội = tổ chức lễ hội
đình, miếu, đền, cúng bái, thờ tự, thờ cúng, lễ bái, thầy cúng, đồng bóng = hoạt động tín ngưỡng
đạo, tin lành, công giáo, phật giáo, chùa, nhà thờ, nhóm đạo, điểm nhóm, theo đạo, cầu nguyện = sinh hoạt tôn giáo
đội bóng, đội văn nghệ, bóng đá, bóng chuyền, tập thể thao, thể dục, võ = câu lạc bộ thể thao
trưởng bản, già làng, trưởng tộc, thầy mo = người có uy tín
làng văn hóa, bản văn hóa, khu dân cư văn hóa, thôn bản văn hóa, tổ dân phố = thôn văn hóa
đơn kiện, kiện, kiện cáo, quyết định sai, không đồng ý quyết định, khiếu kiện, xử oan, bị oan = khiếu nại lần đầu
ăn tiền, tham nhũng, hối lộ, nhận tiền, vòi tiền, tố cán bộ, tố giác, vi phạm = giải quyết tố cáo
gửi đơn, nộp đơn, đơn thư, đơn từ = xử lý đơn
gặp lãnh đạo, gặp chủ tịch, trình bày, tiếp dân, lịch tiếp dân, ngày tiếp dân, lãnh đạo xã = tiếp công dân
đền tiền, đền bù, bồi thường oan, đòi đền, đòi bồi thường, làm sai, nhà nước đền = yêu cầu nhà nước bồi thường thiệt hại
phụ nữ dân tộc, sinh đúng chính sách, đẻ đúng chính sách = hỗ trợ phụ nữ sinh con đúng chính sách dân số
chống bão, chống lũ, dân quân, phòng chống lụt bão = lực lượng xung kích phòng chống thiên tai
hợp tác xã, liên kết, bao tiêu, nông sản = dự án liên kết sản xuất nông sản
bầu người hòa giải = công nhận hòa giải viên
tổ hòa giải, người hòa giải = hòa giải viên
bị tai nạn khi hòa giải, hòa giải viên bị thương = hỗ trợ hòa giải viên gặp tai nạn
tiền công hòa giải, tiền công, tiền hòa giải = thù lao hòa giải viên
ly dị, li dị, bỏ vợ, bỏ chồng, chia tay vợ chồng, ly thân = ly hôn
bằng lái, bằng lái xe, gplx, bằng xe máy, bằng ô tô, thi bằng lái, giấy phép lái = giấy phép lái xe
cccd, cmnd, cmt, chứng minh thư, chứng minh nhân dân, căn cước gắn chip, thẻ căn cước, căn cước = thẻ căn cước
tiền án, tiền sự, án tích, không tiền án = lý lịch tư pháp
bảo hiểm thất nghiệp, mất việc, nghỉ việc = trợ cấp thất nghiệp
bìa đỏ, bìa hồng, sổ hồng, sổ đất, giấy chứng nhận quyền sử dụng đất, cấp sổ, sổ đỏ lần đầu = sổ đỏ
chuyển tên sổ, đổi tên sổ đỏ, sang tên quyền sử dụng đất, sang tên đất, sang tên nhà = sang tên sổ đỏ
cầm sổ, cắm sổ, cầm sổ đỏ, vay ngân hàng, vay thế chấp = thế chấp sổ đỏ
gây khó dễ, hách dịch, nhũng nhiễu, thái độ cán bộ, cán bộ quát, làm khó = cán bộ hành dân
quá hẹn, chậm trả, chưa trả kết quả, trễ hẹn, hồ sơ chậm = hồ sơ trễ hẹn
phàn nàn, rườm rà, góp ý, góp ý kiến, ý kiến = góp ý thủ tục | phản ánh kiến nghị
đất ở, xin đất, cấp đất, chia đất ở = giao đất
làm đường, hiến đất, cho đất làm đường = hiến đất mở đường
dioxin, da cam = chất độc da cam
mở cửa, mấy giờ, giờ mở cửa, thứ bảy, chủ nhật, nghỉ trưa, lịch làm, giờ hành chính, ngày làm việc, làm việc thứ bảy = giờ làm việc
nghỉ lễ, lịch nghỉ, nghỉ tết, ngày nghỉ = ngày nghỉ
ở đâu ubnd, số điện thoại, đường dây nóng, điện thoại, địa chỉ, email, liên hệ = địa chỉ liên hệ
bộ phận một cửa, một cửa, cửa tiếp nhận = bộ phận một cửa
thái độ phục vụ, văn hóa công sở = ứng xử
ba, tía, bố = cha
má, bầm = mẹ
`;
  /* Chữ viết tắt không suy ra được từ các tên trong danh mục. */
  const SHORT = `
gks, gksinh = giấy khai sinh
ks = khai sinh
kt = khai tử
kh = kết hôn
hktt, shk, hk = hộ khẩu
cccd, cmnd, cmt = thẻ căn cước
gplx, blx = giấy phép lái xe
gcn qsdđ, gcnqsdđ, gcnqsdd, qsdđ, qsdd = quyền sử dụng đất
bhyt = bảo hiểm y tế
bhxh = bảo hiểm xã hội
nn, ytnn = yếu tố nước ngoài
nkt, kt vận động = khuyết tật
ncc = người có công
ccb = cựu chiến binh
tnxp = thanh niên xung phong
btxh = bảo trợ xã hội
ubnd = ủy ban nhân dân
tthc = thủ tục hành chính
syll = sơ yếu lý lịch
hđ, hd = hợp đồng
xn, gxn = xác nhận
đk, dk = đăng ký
ct = chứng thực
vh = văn hóa
nđ = nghị định
tt = thường trú | tạm trú | thông tư | tình trạng
qđ = quyết định
nq = nghị quyết
pakn = phản ánh kiến nghị
lp, le fi = lệ phí
`;
  /* Lời hỏi, lời thưa: có trong câu nhưng không nói đang cần việc gì. */
  const FILLERS = `
ủy ban nhân dân | ủy ban | ở xã | tại xã | ra xã | lên xã | xã | phường | năm ngoái | năm nay | hôm qua | hôm nay | tháng trước | tháng này | lâu rồi | từ lâu
chưa | nhà tôi | nhà em | gia đình tôi | nhà mình | tôi muốn | em muốn | nên | nếu | thì sao | như nào | kiểu gì | loại nào | mẫu nào | giúp | giúp tôi
cho con | cho cháu | cho bé | cho mẹ | cho bố | cho ông | cho bà | cho chồng | cho vợ | con em | con tôi | con mình | cháu tôi | bà cụ | ông cụ | bố mẹ tôi
thủ tục | hồ sơ | giấy tờ | giấy | tờ | xin | làm | muốn | cần | cho tôi hỏi | cho em hỏi | cho hỏi | xin hỏi
tôi muốn hỏi | em muốn hỏi | muốn hỏi | hỏi | tôi | em | mình | chúng tôi | anh | chị | ạ | vậy | nhỉ | nhé | với ạ
ở đâu | đi đâu | chỗ nào | nơi nào | tại đâu | đến đâu | ở xã nào | làm ở đâu | nộp ở đâu
như thế nào | thế nào | làm sao | ra sao | bằng cách nào | cách | làm gì | phải làm gì | thì phải làm gì
cần gì | cần những gì | cần giấy tờ gì | gồm những gì | gồm gì | cần chuẩn bị gì | chuẩn bị gì | những giấy tờ gì | giấy tờ gì | giấy gì | gì
bao lâu | mất bao lâu | mấy ngày | mất mấy ngày | bao nhiêu ngày | mất bao nhiêu ngày | khi nào | bao giờ | thì xong | thì có
bao nhiêu | bao nhiêu tiền | hết bao nhiêu tiền | hết bao nhiêu | mất tiền không | mất phí không | có mất phí không | được bao nhiêu | được bao nhiêu tiền | hưởng gì | được gì
được không | có được không | được hay không | có phải không | có phải | có cần | không | qua mạng | online | trên mạng | trực tuyến
thì | là | mà | và | của | các | những | để | với | theo | cho | khi | hay | hoặc | rồi | đã | đang | sẽ | bị | được | phải | có | từ | về | ra | đi | này | nào | ai | giờ | mới | vừa | xong
`;

  const split = (text, mark) => text.split(mark).map((part) => part.trim()).filter(Boolean);
  const rules = (text) => split(text, "\n").flatMap((line) => {
    const [said, official] = line.split("=");
    return split(said, ",").map((phrase) => [phrase, split(official, "|")]);
  });

  globalThis.niemyet ??= {};
  globalThis.niemyet.everydayWords = {
    said: rules(SAID),
    short: rules(SHORT),
    /* Bỏ hẳn khi dò lời thường ngày: "mẹ tôi mất" là "mẹ mất". */
    particles: "tôi em mình cháu chúng ạ nhé nhỉ vậy thì là mà ấy này kia bị cái chiếc".split(" "),
    fillers: split(FILLERS.replaceAll("\n", "|"), "|"),
  };
})();
