/* Lời thường ngày và chữ trong tên thủ tục. Mỗi dòng: người dân nói = tên thủ tục viết.
   Bên phải có dấu | là nhiều khả năng. Dấu ! là chỉ hiểu khi gõ đủ dấu: "de" còn là "để".
   Cụm bằng chính nó thì để nguyên, không đọc thành lời khác: "điều kiện" không có "kiện".
   Dùng cho mọi xã; cách gọi của riêng một thủ tục thì ghi ở also_known_as trong danh mục. */
(() => {
  "use strict";
  const SAID = `
chết, qua đời, từ trần, tạ thế, mất rồi, vừa mất, mới mất, đã mất, người mất, báo tử, chứng tử = khai tử
bố mất, mẹ mất, cha mất, bà nội mất, bà ngoại mất, ông nội mất, ông ngoại mất, ông cụ mất, bà cụ mất, anh mất, chị mất, em mất, cháu mất, mất ở, mất tại, người chết, chết đuối, nhà có tang, có người mất, ông mất, bà mất, cụ mất, người nhà mất, chồng mất, vợ mất, con mất = khai tử
!đẻ, sinh con, mới sinh, sơ sinh, sinh em bé, em bé, chào đời, lọt lòng, sinh ở, sinh tại, sinh ra, sinh được, sinh cháu, sinh bé, sinh đôi, bé nhà, con đầu lòng, mới đẻ, vừa đẻ, vừa sinh, đẻ con, đẻ được, đẻ ra, đẻ ở, vợ đẻ, đẻ rồi, đẻ xong, đẻ tại, ngày tuổi, tuần tuổi, tháng tuổi, thằng cu, có bầu, có thai, ra đời = khai sinh
tận nhà, đến nhà, xuống nhà, đến tận, tận bản, xuống bản, về bản, xuống thôn, không lên xã được, vào bản, vào thôn, cử người, cán bộ vào, cán bộ xuống, tại bản, ở bản xa, bản xa, ở xa xã, xa xã, đường xa = lưu động
cưới, cưới hỏi, lấy vợ, lấy chồng, cưới vợ, cưới chồng, hôn thú, thành vợ thành chồng, lấy nhau, cưới nhau, sống với nhau, ở với nhau, về ở với nhau, sống chung, chưa có giấy kết hôn = kết hôn
độc thân, chưa vợ, chưa chồng, chưa kết hôn, chưa lấy ai, chưa cưới ai, chưa có vợ, chưa có chồng, chưa lấy vợ, chưa lấy chồng, còn son, ở vậy, góa vợ, góa chồng, đã ly hôn, ly hôn rồi, sau ly hôn, sau khi ly hôn, đã bỏ vợ, đã bỏ chồng = tình trạng hôn nhân
đi bước nữa, lấy vợ khác, lấy chồng khác, lấy người khác, tái hôn = tình trạng hôn nhân | kết hôn
trung quốc, đài loan, hàn quốc, !nhật, nhật bản, mỹ, !lào, campuchia, thái lan, !đức, !úc, singapore, malaysia, người nga, người pháp, người úc, người đức, người lào, người nhật, người thái lan, bên lào, bên nga, bên nhật, bên pháp, người trung, bên trung, người hàn, người tây, ngoại quốc, việt kiều, quốc tịch khác = có yếu tố nước ngoài
người nước ngoài, nước ngoài, người ngoại quốc = có yếu tố nước ngoài
làm lại, bị mất, bị rách, bị cháy, bị hỏng, bị thất lạc, thất lạc, !cháy, rách, hư hỏng, mối ăn, bị ướt, bị mờ, cấp lại bản gốc, nát, bị nát, mờ hết, không đọc được, đọc không ra = đăng ký lại | cấp bản sao trích lục | cấp lại
mất sổ, sổ không còn, sổ cũng không còn, không còn sổ, sổ bị cháy = đăng ký lại
mất giấy, mất tờ, mất bản gốc, mất bản chính, làm mất, đánh mất, xin lại, cấp lại = cấp lại | cấp bản sao trích lục | đăng ký lại
mất giấy khai sinh, mất khai sinh = đăng ký lại khai sinh | cấp bản sao giấy khai sinh
bản sao khai sinh, bản sao khai tử, bản sao kết hôn, sao lục = cấp bản sao trích lục hộ tịch
trích lục khai tử, trích lục kết hôn, trích lục khai sinh, trích lục = cấp bản sao trích lục hộ tịch
sai tên, sai họ tên, sai họ, sai năm sinh, sai ngày sinh, sai ngày, sai ngày tháng, sai tháng, sai quê, sai dấu, sai chữ, sai chính tả, tên sai, năm sinh sai, ngày sinh sai, khai sinh sai, thiếu chữ, thiếu dấu, thừa chữ, bị sai, bị nhầm, không khớp, không trùng, lệch nhau, khác nhau, viết nhầm, viết sai, ghi sai, nhầm, ghi nhầm, in sai, sửa tên, sửa năm sinh, !chữa, sửa khai sinh, sửa giấy khai sinh, đính chính, điều chỉnh, ghi lộn, viết lộn, lộn tên, lộn số = cải chính hộ tịch | sửa lỗi sai sót
đổi tên, đổi họ, đổi họ tên, thay tên, mang họ, lấy họ, theo họ, sang họ, đổi chữ đệm, đổi tên lót, đổi tên đệm, đổi giới tính, đặt lại tên, đặt tên khác, thay họ = thay đổi hộ tịch
thêm tên cha, thêm tên bố, thêm tên mẹ, thiếu tên bố, thiếu tên cha, chưa có tên bố, thêm quê quán, bổ sung quê quán, đứng tên bố, đứng tên cha, ghi tên bố, ghi tên cha = bổ sung hộ tịch | nhận cha mẹ con
đổi dân tộc, sửa dân tộc, theo dân tộc, chuyển dân tộc, sai dân tộc, lấy dân tộc, ghi dân tộc = xác định lại dân tộc
con riêng, con rơi, con ngoài giá thú, nhận bố, nhận cha, nhận mẹ, nhận con, nhận con ruột, nhận lại con, nhận làm bố, xét nghiệm adn, huyết thống = nhận cha mẹ con
bố mẹ chưa cưới, chưa cưới nhau, chưa cưới đã có con, chưa cưới mà có con, có con trước khi cưới, chưa biết bố, không biết bố, không có bố, không có cha, không chồng mà có con, con hoang = khai sinh kết hợp nhận cha mẹ con | khai sinh
về nuôi, đem về nuôi, nhận trẻ, xin trẻ, xin đứa, xin bé, xin cháu, làm con nuôi, cho làm con nuôi, cháu ruột làm con, con riêng của vợ, con riêng của chồng, bố dượng, mẹ kế, nhận nuôi, nhận con nuôi, xin con nuôi, cho con nuôi, nhận làm con, nuôi làm con, nhận cháu làm con, hiếm muộn, vô sinh, không sinh được, không có con, xin một đứa, xin một cháu = nuôi con nuôi
mất giấy con nuôi, mất giấy nhận con nuôi, mất giấy nuôi con nuôi, thất lạc giấy con nuôi = đăng ký lại việc nuôi con nuôi
đại diện cho cháu, thay bố mẹ, thay mặt cháu, nuôi em, mất năng lực, đỡ đầu, trông cháu, nuôi cháu, chăm cháu, chăm nom, trông nom, bảo hộ, người đỡ đầu, bảo trợ trẻ, thay mặt, bố mẹ bỏ đi, bố mẹ đi xa = giám hộ
trẻ mồ côi, mồ côi, không còn bố mẹ, bố mẹ mất cả, bố mẹ mất hết, bố mẹ đều mất, cha mẹ đều mất = giám hộ | trợ cấp xã hội
thôi giám hộ, không giám hộ, bỏ giám hộ, hết giám hộ, không làm người giám hộ, không trông nom nữa, hết trông nom, không nuôi nữa, thôi trông, giao lại cháu = chấm dứt giám hộ
công chứng, thị thực, đóng dấu, đóng dấu đỏ, dấu đỏ, lấy dấu, xin dấu, dấu xã, xác thực = chứng thực
sao y, photo, phô tô, photocopy, copy, bản phô tô, chứng bản sao, dấu sao y, đóng dấu bản sao, bản sao có dấu, công chứng giấy tờ, sao bằng = chứng thực bản sao từ bản chính
căn cước công dân, bằng cấp, bằng tốt nghiệp, học bạ, chứng chỉ, bảng điểm, hộ chiếu = bản sao từ bản chính
sơ yếu lý lịch, lý lịch, đơn xin việc, hồ sơ xin việc, hồ sơ đi làm, hồ sơ công ty, xin đi làm, đi công ty, đi làm công ty, giấy bảo lãnh, giấy bán xe, giấy cam đoan, giấy cam kết = chứng thực chữ ký
ủy quyền, giấy ủy quyền, làm thay, nhờ người, lĩnh thay, nhận thay = chứng thực chữ ký | chứng thực hợp đồng giao dịch
lĩnh hộ, nhận hộ, lấy hộ, lĩnh lương hộ, ký tên, ký vào đơn, ký trước mặt, giấy nhờ, nhờ con, nhờ cháu, lĩnh tiền, đi lĩnh, đi nhận = chứng thực chữ ký
điểm chỉ, lăn tay, vân tay, lăn dấu tay, không biết chữ, mù chữ, không ký được, không biết ký, xác nhận chữ ký = chứng thực chữ ký
giấy mua bán, giấy viết tay, bán đất, bán nhà, bán ruộng, bán vườn, mua đất, mua nhà, sang nhượng, sang đất, sang tên xe, nhượng đất, thuê đất, thuê ruộng, cho mượn, mua bán, mua bán đất, mua bán nhà, mua bán xe, mua xe, bán xe, chuyển nhượng, cho thuê nhà, thuê nhà, đặt cọc, hợp đồng thuê, hợp đồng mua, cho vay, mượn đất, góp vốn, thế chấp, mua lại, mua ruộng, thửa ruộng, bán trâu, cho thuê = chứng thực hợp đồng giao dịch
cho con ruộng, cho con nhà, cho các con, chia đất cho con, tặng đất, tặng cho, cho tặng, cho đất, cho con đất, biếu tặng, tặng nhà, cho con miếng đất, miếng đất, mảnh đất, mảnh vườn, miếng vườn, cho nhà = chứng thực hợp đồng giao dịch quyền sử dụng đất
không bán nữa, không mua nữa, không cho nữa, hủy giấy, hủy ủy quyền, hủy giấy ủy quyền, hủy mua bán, hủy giao dịch, đổi ý, hủy hợp đồng, sửa hợp đồng, sửa lại hợp đồng, bỏ hợp đồng, thay đổi hợp đồng, chấm dứt hợp đồng, không mua bán nữa, bỏ giấy, xóa hợp đồng = sửa đổi hủy bỏ giao dịch
mất hợp đồng, mất giấy mua bán, xin lại bản hợp đồng, bản sao hợp đồng, xin lại hợp đồng = cấp bản sao giao dịch đã chứng thực
đánh máy sai, đánh máy nhầm, đánh sai, gõ sai, lỗi đánh máy, sai số thửa, nhầm số thửa, sai số căn cước, sai diện tích, sai địa chỉ, hợp đồng sai, sai hợp đồng, sai số = sửa lỗi sai sót trong giao dịch
hợp đồng = giao dịch
để lại đất, để đất lại, để lại nhà, để lại cho con, để lại cho cháu, dặn lại, sau khi chết, khi chết, trước khi chết, để lại tài sản, lập di chúc, viết di chúc, di ngôn, trăng trối, để lại của cải, sau này cho, để phần, dặn con cháu, dặn dò = di chúc
anh em chia, chị em chia, chia phần, chia của, không có di chúc, không để lại di chúc, mất không có di chúc, nhận thừa kế, chia thừa kế, chia đất, chia nhà, chia tài sản, chia gia tài, hưởng thừa kế, khai nhận di sản, không dặn, không dặn gì, chia ruộng, chia vườn, chia nương, chia di sản = phân chia di sản
bố mẹ để lại, ông bà để lại, thừa kế, tài sản thừa kế = di sản
không muốn nhận thừa kế, không nhận thừa kế, không nhận đất, không muốn nhận, không lấy thừa kế, nhường thừa kế, nhường phần, nhường lại, nhường hết, nhường đất, không đòi phần, không nhận phần, không lấy đất, không lấy phần, từ chối thừa kế, bỏ phần, không cần phần, để hết cho, cho hết, nhường cho = từ chối nhận di sản
dịch giấy tờ, dịch thuật, bản dịch, phiên dịch, dịch sang tiếng, dịch sang, dịch ra, dịch từ, tiếng trung, tiếng anh, tiếng nước ngoài, dịch bằng, dịch giấy, dịch hồ sơ, người dịch = chứng thực chữ ký người dịch
hộ khẩu, khẩu, vào hộ khẩu, vào khẩu, nhập về, nhập vào, về ở với, chuyển nhà, chuyển về, chuyển đến, nhập khẩu, nhập hộ khẩu, chuyển khẩu, chuyển hộ khẩu, nhập tên, thêm người vào hộ = đăng ký thường trú
cắt khẩu, xóa khẩu, xóa hộ khẩu, xóa tên, xóa khỏi sổ, xóa sổ, cắt hộ khẩu, rút tên = xóa đăng ký thường trú
đi làm ăn xa, khu công nghiệp, nhà trọ, phòng trọ, thuê trọ, ở trọ, !trọ, ở nhờ, ở tạm, tạm vắng, khai báo tạm trú, công nhân thuê = đăng ký tạm trú
tạm trú hết hạn, hết tạm trú, tạm trú sắp hết, thêm hạn tạm trú, hết hạn tạm trú, gia hạn trọ = gia hạn tạm trú
ăn riêng, ra ăn riêng, không chung khẩu, không ở chung, hộ riêng, tách, tách riêng, tách ra, tách khẩu, tách sổ, tách hộ khẩu, ra riêng, ở riêng, ra ở riêng = tách hộ
ct07, ct 07, giấy xác nhận cư trú, chứng minh nơi ở, chứng minh chỗ ở, xác nhận chỗ ở, xác nhận đang ở, xác nhận hộ khẩu, giấy cư trú, xác nhận nơi ở, nơi ở = xác nhận thông tin cư trú
thẻ bảo hiểm, bảo hiểm cho trẻ, thẻ bhyt, bảo hiểm y tế cho trẻ = liên thông khai sinh thẻ bảo hiểm y tế
người già, người cao tuổi, cao tuổi, bảy mươi tuổi, tám mươi tuổi, chín mươi tuổi, trên 75, trên 80, tuổi già, cụ già, lương già, 70 tuổi, 71 tuổi, 72 tuổi, 73 tuổi, 74 tuổi, 76 tuổi, 77 tuổi, 78 tuổi, 79 tuổi, 81 tuổi, 82 tuổi, 83 tuổi, 84 tuổi, 85 tuổi, 86 tuổi, 87 tuổi, 88 tuổi, 89 tuổi, 90 tuổi, 75 tuổi, 80 tuổi, tiền cao tuổi, tiền già, lương người già, tuổi cao, không có lương, không lương, không lương hưu, không có lương hưu, tiền tuổi già = trợ cấp hưu trí xã hội
tàn tật, người tàn tật, tật nguyền, khiếm thị, khiếm thính, câm điếc, !mù, mù lòa, bại liệt, liệt giường, bị liệt, liệt nửa người, liệt chân, cụt tay, cụt chân, mất một chân, mất một tay, !què, dị tật, bị tật, tâm thần, thần kinh, tự kỷ, bại não, thiểu năng, chậm phát triển, động kinh, hội chứng down, không nói được, không nghe được, không nhìn thấy = khuyết tật
sổ tàn tật, giấy tàn tật, thẻ tàn tật, sổ khuyết tật, thẻ khuyết tật = giấy xác nhận khuyết tật
giám định, xếp mức, xét mức = xác định mức độ khuyết tật
tiền tàn tật, trợ cấp tàn tật, tiền khuyết tật, trợ cấp khuyết tật, đơn thân, mẹ đơn thân, nuôi con một mình, một mình nuôi con, chồng bỏ, tiền bảo trợ, tiền xã hội, tiền trợ cấp, chăm người khuyết tật, chăm người tàn tật, nuôi người tàn tật, cắt trợ cấp, chuyển trợ cấp, bị cắt tiền, si đa, bảo trợ, chế độ bảo trợ, nhiễm hiv = trợ cấp xã hội hằng tháng
hàng tháng, mỗi tháng, mọi tháng = hằng tháng
không nơi nương tựa, không ai nuôi, không ai chăm, không người thân, không con cái, neo đơn, cô đơn, sống một mình, vô gia cư, ăn xin, trung tâm bảo trợ, nhà xã hội, nhà tình thương, trại dưỡng lão, viện dưỡng lão, lang thang, vào trung tâm, xin vào trung tâm, vào trại, không con cháu, không con, không người chăm, một thân một mình = vào cơ sở trợ giúp xã hội
bạo hành, bạo lực, bị đánh, bị đánh đập, đánh đập, chồng đánh, chồng đánh đập, bố đánh, đánh vợ, hành hạ, ngược đãi, chạy trốn, tạm lánh, lánh nạn, xâm hại, bị hiếp, bị bán, bị lừa bán, buôn bán người, nơi tránh, cần che chở, bố dượng đánh, chỗ trú, chỗ lánh, chỗ nương nhờ = cần bảo vệ khẩn cấp
bỏ rơi, bị bỏ rơi, trẻ bỏ rơi = cần bảo vệ khẩn cấp | khai sinh | nuôi con nuôi
sổ hộ nghèo, sổ nghèo, giấy hộ nghèo, xin hộ nghèo, vào hộ nghèo, xét nghèo, bình nghèo, bình xét, xét hộ nghèo, diện nghèo, diện hộ nghèo, túng thiếu, thiếu ăn, thiếu đói, không đủ ăn, khó khăn quá, kinh tế khó khăn, nhà khó khăn, nhà nghèo, nghèo quá, hộ khó khăn, gia đình khó khăn, cận nghèo, bị gạch tên, gạch tên, xếp hộ nghèo, rớt nghèo, không có gì ăn = công nhận hộ nghèo hộ cận nghèo
hết nghèo, ra khỏi hộ nghèo, ra khỏi nghèo, rút khỏi hộ nghèo, xin ra hộ nghèo, không còn nghèo, bớt nghèo, khá hơn, đã khá, thôi hộ nghèo, không nghèo nữa = thoát nghèo
làm nông, nhà nông, làm ruộng, mức sống trung bình, hộ trung bình, giảm tiền bảo hiểm, hỗ trợ mua bảo hiểm, mua thẻ bảo hiểm = hộ làm nông nghiệp có mức sống trung bình
nhà ở xã hội, lương thấp, thu nhập ít, thu nhập thấp = người lao động có thu nhập thấp
tiền mai táng, hỗ trợ đám tang, tiền đám ma, tiền đám, tiền chôn, tiền chôn cất, tiền làm ma, tiền ma chay, tiền tuất = hỗ trợ chi phí mai táng | mai táng phí
thương binh mất, thương binh chết, thương binh vừa mất, bệnh binh mất, bệnh binh chết, người có công mất, người có công chết, người có công vừa mất = trợ cấp khi người có công từ trần
chuyển chế độ, chuyển nơi nhận, chuyển sổ thương binh, đổi nơi nhận tiền, chuyển hồ sơ thương binh, chuyển hồ sơ liệt sĩ = di chuyển hồ sơ người hưởng trợ cấp ưu đãi
thương binh, bệnh binh, gia đình chính sách, người hoạt động cách mạng = người có công
giỗ liệt sĩ, cúng liệt sĩ, !giỗ, ngày giỗ, cúng giỗ, thờ liệt sĩ, hương khói, tiền giỗ, ai cúng, !cúng = thờ cúng liệt sĩ
vợ liệt sĩ, con liệt sĩ, mẹ liệt sĩ, bố liệt sĩ, gia đình liệt sĩ, cháu liệt sĩ, nhà liệt sĩ, người nhà liệt sĩ = thân nhân liệt sĩ
hy sinh, hi sinh, chiến trường, tử trận = liệt sĩ
con thương binh, con người có công, cộng điểm, ưu tiên điểm thi, miễn học phí, giảm học phí, miễn giảm học phí, hưởng chế độ đi học = giấy xác nhận thân nhân người có công
bằng tổ quốc, bằng liệt sĩ, bằng ghi công, giấy thương binh, sổ thương binh, bằng tổ quốc ghi công, thẻ thương binh, giấy liệt sĩ, giấy chứng nhận liệt sĩ = cấp lại giấy chứng nhận người có công
bộ đội, đi bộ đội, đi lính, chống mỹ, đánh mỹ, xuất ngũ, phục viên, bộ đội cũ, lính cũ = cựu chiến binh
tranh nhau, tranh giành, tranh đất, giành nhau, cãi nhau, !lấn, lấn ruộng, lấn vườn, lấn sang, bờ ruộng, bờ rào, hàng rào, rào đất, cột mốc, chồng lấn, lối đi, đường đi chung, nhà bên cạnh, nhà bên, xích mích, mâu thuẫn, lấn sang đất, chiếm đất, bị chiếm, chiếm mất, lấn đất, lấn chiếm, ranh giới, ranh đất, !ranh, mốc giới, giành đất, kiện đất, hàng xóm, tranh cãi, xây tường, xây lấn, xây sang, tường rào, rào lại, chặn đường, chặn lối, bịt lối, bịt đường = hòa giải tranh chấp đất đai
hòa giải đất, tranh chấp = hòa giải tranh chấp đất đai
khoan giếng, đào giếng, giếng, giếng khoan, nước giếng, bơm nước, nước ngầm = khai thác nước dưới đất
ruộng, ruộng lúa, bỏ lúa, không cấy, không cấy được, đất hai lúa, đất cấy, ruộng cạn, ruộng khô, trồng ngô, trồng cam, trồng mía, trồng lạc, trồng rau, trồng cỏ, trồng sắn, trồng chè, thả tôm, đất ruộng, đất lúa, trồng màu, đào ao, thả cá, nuôi cá, chuyển lúa, cây ăn quả = chuyển đổi cây trồng vật nuôi đất lúa
vì dịch, do dịch, bị dịch, lợn chết, gà chết, bò chết, trâu chết, vịt chết, dịch tả, cúm gia cầm, tả lợn, cúm gà, lở mồm long móng, tụ huyết trùng, viêm da nổi cục, tai xanh, tiêu hủy, heo, !lợn, đàn lợn, con lợn, lợn dịch, lợn ốm, nuôi lợn, chôn lợn, gà toi, đàn gà, dê chết, ngan chết, chết dịch, bị tiêu hủy, trâu, !bò, trâu bò, con bò, đàn bò, nuôi bò, gia cầm, gia súc, thú y, chăn nuôi, nổi cục, bệnh chết, ốm chết, chết hàng loạt, chết cả đàn, chết hết đàn = dịch bệnh động vật
!bão, !lũ, bão quật, bị bão, bão đổ, bão làm, lũ cuốn, lũ quét, mưa đá, gió lốc, lốc xoáy, gió to, gió đổ, keo đổ, cây đổ, cây gãy, rừng đổ, rừng cháy, rừng chết, sâu ăn, sâu bệnh, gió bão, đổ cây, gãy đổ, cháy rừng, rừng bị đổ, sạt lở, gió quật, bị gió, gãy hết, cháy hết, chết khô, sương muối, băng giá, rét hại = rừng trồng bị thiệt hại
bán keo, bán mỡ, chặt keo, cắt keo, khai thác keo, hạ keo, bán cây, cưa cây, cưa gỗ, xẻ gỗ, vầu, !nứa, !măng, !luồng, song mây, lá dong, chặt tre, chặt vầu, chặt nứa, chặt cây, chặt gỗ, chặt rừng, khai thác rừng, đốn cây, hạ cây, bán gỗ, lấy gỗ, lấy măng, lấy củi, tre nứa, cây gỗ, cây xoan, cây lát, cây lim, !cưa, !xẻ, đẵn cây = khai thác gỗ thực vật rừng
cây thuốc, thuốc nam, cây thuốc nam, lá thuốc, ba kích, hà thủ ô, đẳng sâm, giảo cổ lam, khôi nhung, dưới tán rừng, tán rừng, dược liệu, !sâm, thảo quả, sa nhân, cây dược liệu = cây dược liệu trong rừng
vay trồng keo, vốn trồng rừng, tiền trồng rừng, vay tiền trồng rừng, vay trồng rừng, vay vốn trồng rừng, vay tiền, lãi suất = hỗ trợ lãi suất vay vốn trồng rừng
phá rừng làm nhà, bỏ rừng, san rừng, rừng làm nương, rừng làm nhà, làm nhà trong rừng, làm chuồng trại, đất rừng sang, đất rừng, làm nhà trên đất rừng, chuyển đất rừng, chuyển rừng, phá rừng, rừng làm xưởng, rừng làm trại, rừng làm đường, rừng để làm = chuyển mục đích sử dụng rừng
giữ rừng, coi rừng, bảo vệ rừng, chăm rừng, trông rừng, nhận rừng, nhận khoán, khoán rừng, thuê rừng, xin rừng, nhận khoán rừng, rừng đầu nguồn, rừng cộng đồng, rừng của thôn, rừng của bản, rừng chung = giao rừng cho thuê rừng
du lịch, homestay, đón khách, tham quan, du lịch rừng, du lịch sinh thái = quản lý rừng bền vững
hội thôn, lễ hội xuân, ném còn, mừng lúa mới, cầu mùa, hội làng, lễ làng, xuống đồng, lồng tồng, hội xuân, hội bản, mở hội, tổ chức hội, ngày hội, hội đầu năm, hội đầu xuân = tổ chức lễ hội
!đình, miếu, !đền, cúng bái, đền thờ, ngôi đền, cúng đền, lễ đền, cúng đình, ngôi đình, !nghè, thổ công, thổ địa, cúng bản, cúng rừng, cúng lễ, lễ bái, thầy cúng, đồng bóng = hoạt động tín ngưỡng
nhóm họp, theo chúa, thờ chúa, đọc kinh, tụng kinh, mục sư, phật tử, giáo dân, học đạo, sinh hoạt đạo, đi lễ, !đạo, tin lành, công giáo, phật giáo, !chùa, nhà thờ, nhóm đạo, điểm nhóm, theo đạo, cầu nguyện = sinh hoạt tôn giáo
đội bóng, đội văn nghệ, đội thể thao, sân bóng, cầu lông, dưỡng sinh, bóng đá, bóng chuyền, tập thể thao, thể dục, !võ = câu lạc bộ thể thao
trưởng bản, già làng, trưởng tộc, thầy mo = người có uy tín
làng văn hóa, bản văn hóa, khu dân cư văn hóa, thôn bản văn hóa, tổ dân phố = thôn văn hóa
điều kiện = điều kiện
kiến nghị = kiến nghị
tách thửa = tách thửa
đơn kiện, kiện, kiện cáo, quyết định sai, phạt sai, phạt oan, xử sai, bị xử phạt, thu hồi sai, không đồng ý, không đồng ý với, không nhất trí, không nhất trí với, không phục, không chịu, không thỏa đáng, không đồng ý với quyết định, không đồng ý quyết định, khiếu kiện, xử oan, bị oan = khiếu nại lần đầu
ăn tiền, ăn chặn, ăn bớt, bớt xén, lấy tiền của dân, tham ô, vòi vĩnh, làm bậy, làm trái, tham nhũng, hối lộ, nhận tiền, vòi tiền, tố cán bộ, tố giác, vi phạm, lấy tiền hỗ trợ, lấy tiền dân, giữ tiền = giải quyết tố cáo
gửi đơn, nộp đơn, đơn thư, đơn từ = xử lý đơn
gặp lãnh đạo, gặp chủ tịch, trình bày, lên gặp, muốn gặp, xin gặp, xin gặp lãnh đạo, tiếp dân, lịch tiếp dân, ngày tiếp dân, lãnh đạo xã = tiếp công dân
đền tiền, đền bù, bồi thường oan, đòi đền, đòi bồi thường, làm sai, làm hỏng, làm mất giấy tờ của dân, gây thiệt hại, nhà nước đền = yêu cầu nhà nước bồi thường thiệt hại
đủ hai con, đủ 2 con, sinh hai con, đẻ hai con, sinh đủ, không đẻ nữa, không sinh thêm, sinh ít con, kế hoạch hóa, phụ nữ dân tộc, sinh đúng chính sách, đẻ đúng chính sách = hỗ trợ phụ nữ sinh con đúng chính sách dân số
đi cứu lũ, cứu lũ, cứu hộ, cứu nạn, đi cứu người, trực bão, đắp đê, đội xung kích, xung kích, chống bão, chống lũ, dân quân, phòng chống lụt bão = lực lượng xung kích phòng chống thiên tai
hợp tác xã, liên kết, bao tiêu, tiêu thụ, đầu ra, bán cho công ty, ký với công ty, tổ hợp tác, nông sản = dự án liên kết sản xuất nông sản
bầu người hòa giải, vào tổ hòa giải, làm hòa giải viên, tham gia hòa giải, được bầu hòa giải = công nhận hòa giải viên
không muốn làm, không làm nữa, xin thôi, xin nghỉ, xin rút, thôi không làm, nghỉ làm = thôi làm
trưởng tổ hòa giải, bầu tổ trưởng = tổ trưởng tổ hòa giải
tổ hòa giải, người hòa giải, khuyên giải, giảng hòa, dàn xếp = hòa giải viên
đi hòa giải bị, đi hòa giải bị thương, đi hòa giải bị ngã, đi hòa giải bị đánh, đi hòa giải bị tai nạn, bị tai nạn khi hòa giải, hòa giải viên bị thương = hỗ trợ hòa giải viên gặp tai nạn
tiền công hòa giải, tiền bồi dưỡng hòa giải, bồi dưỡng hòa giải, tiền vụ hòa giải, tiền công, tiền hòa giải = thù lao hòa giải viên
ly dị, li dị, bỏ vợ, bỏ chồng, chia tay vợ chồng, ly thân = ly hôn
bằng lái, bằng lái xe, gplx, bằng xe máy, bằng ô tô, thi bằng lái, giấy phép lái = giấy phép lái xe
cccd, cmnd, cmt, chứng minh thư, chứng minh nhân dân, căn cước gắn chip, thẻ căn cước, căn cước = thẻ căn cước
tiền án, tiền sự, án tích, không tiền án, không có tiền án = lý lịch tư pháp
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
ở đâu ubnd, số điện thoại, đường dây nóng, địa chỉ, email, liên hệ = địa chỉ liên hệ
bộ phận một cửa, một cửa, cửa tiếp nhận = bộ phận một cửa
thái độ phục vụ, văn hóa công sở = ứng xử
ba tôi, ba em, ba mẹ, ba má, tía, bố = cha
!má, !bầm = mẹ
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
giấy má | nhà nước | người ta | nữa | cũng | luôn | nhưng | đều | ủy ban nhân dân | ủy ban | ở xã | tại xã | ra xã | lên xã | xã | phường | năm ngoái | năm nay | hôm qua | hôm nay | tháng trước | tháng này | lâu rồi | từ lâu
chưa | nhà tôi | nhà em | gia đình tôi | nhà mình | tôi muốn | em muốn | nên | nếu | thì sao | như nào | kiểu gì | loại nào | mẫu nào | giúp | giúp tôi
cho con | cho cháu | cho bé | cho mẹ | cho bố | cho ông | cho bà | cho chồng | cho vợ | con em | con tôi | con mình | cháu tôi | bà cụ | ông cụ | bố mẹ tôi
thủ tục | hồ sơ | giấy tờ | giấy | tờ | xin | làm | muốn | cần | cho tôi hỏi | cho em hỏi | cho hỏi | xin hỏi
tôi muốn hỏi | em muốn hỏi | muốn hỏi | hỏi | tôi | em | mình | chúng tôi | anh | chị | ạ | vậy | nhỉ | nhé | với ạ
ở đâu | đi đâu | chỗ nào | nơi nào | tại đâu | đến đâu | ở xã nào | làm ở đâu | nộp ở đâu
như thế nào | thế nào | làm sao | ra sao | bằng cách nào | cách | làm gì | phải làm gì | thì phải làm gì
cần gì | cần những gì | cần giấy tờ gì | gồm những gì | gồm gì | cần chuẩn bị gì | chuẩn bị gì | những giấy tờ gì | giấy tờ gì | giấy gì | gì
bao lâu | mất bao lâu | mấy ngày | mất mấy ngày | bao nhiêu ngày | mất bao nhiêu ngày | khi nào | bao giờ | thì xong | thì có
bao nhiêu | bao nhiêu tiền | hết bao nhiêu tiền | hết bao nhiêu | mất tiền không | mất phí không | có mất phí không | được bao nhiêu | được bao nhiêu tiền | hưởng gì | được gì
có bị phạt không | bị phạt không | được không | có được không | được hay không | có phải không | có phải | có cần | không | qua mạng | online | trên mạng | trực tuyến
ông | bà | cụ | bác | ông ngoại | bà ngoại | ông nội | bà nội | bố mẹ | cháu | hai đứa | với chồng | với vợ | tháng | tuổi | tầng | một trang | mỗi trang
đưa | biết | khỏi | nằm trong | ngoài | bên | trước nhà | ở quê | về quê | hiện nay | bây giờ | tháng sau | năm sau
thì | là | mà | và | của | các | những | để | với | theo | cho | khi | hay | hoặc | rồi | đã | đang | sẽ | bị | được | phải | có | từ | về | ra | đi | này | nào | ai | giờ | mới | vừa | xong
`;

  /* Việc sau của một việc: cấp lại, sửa, thôi, có người nước ngoài, tận nhà. Mỗi dòng một loại; chữ đặc
     biệt trong tên mà lời gõ không có chữ nào cùng loại thì việc đầu đứng trước. */
  const TURNS = `
lại đổi mất rách hỏng cháy nát mờ thất gãy rơi cũ hết hạn
đổi sửa sai nhầm thay chỉnh bổ thêm khác lộn lệch
dứt đóng thôi nghỉ dẹp bỏ hủy xóa cắt rút giải ngừng dừng hết gạch
ngoài kiều lai
lưu tận nhà bản xa
`;

  const split = (text, mark) => text.split(mark).map((part) => part.trim()).filter(Boolean);
  const rules = (text) => split(text, "\n").flatMap((line) => {
    const [said, official] = line.split("=");
    return split(said, ",").map((phrase) => [phrase, split(official, "|")]);
  });

  globalThis.niemyet = globalThis.niemyet || {};
  globalThis.niemyet.everydayWords = {
    said: rules(SAID),
    short: rules(SHORT),
    /* Bỏ hẳn khi dò lời thường ngày: "mẹ tôi mất" là "mẹ mất". */
    particles: "tôi em mình cháu chúng ạ nhé nhỉ vậy thì là mà ấy này kia bị cái chiếc".split(" "),
    turns: split(TURNS, "\n").map((line) => line.split(" ")),
    fillers: split(FILLERS.replace(/\n/g, "|"), "|"),
  };
})();
