"""How slips look: of the pen, of copying from a table or a picture, of a draft left half done."""

from niemyet.check.wording.fault import LARGE, MARKED, SMALL, FaultKind, Sign

_CUT, _GLUED, _MIXED = FaultKind.CUT, FaultKind.RUN_TOGETHER, FaultKind.INTERLEAVED
_LABELS = (
    "Tên giấy tờ|Mẫu đơn, tờ khai|Hình thức nộp|Thành phần hồ sơ|Số lượng|Phí, lệ phí|Mô tả|Từ khóa"
    "|Tên văn bản pháp lý|Mã văn bản|Không có thông tin|Chọn cơ quan|Bản (?:chính|sao): ?\\d"
)
_BEGINS_A_SENTENCE = (
    "Trường hợp|Trong trường hợp|Sau đó|Ngoài ra|Lưu ý|Trong thời hạn|Sau khi|Nếu|Khi"
    "|Đối với|Thời hạn|Bước [1-9]:"
    "|Người (?:dân|nộp|yêu cầu|đề nghị|khai)"
)
_LEADS_ON = (
    r"của|và|hoặc|các|những|nếu|bởi|gồm|thuộc|nhưng|khi|để|với|thì|mà|rằng|sẽ|đang|mỗi|mọi|vì|nhằm"
    r"|căn cứ vào|(?:tại|theo|và) khoản|trong trường hợp|(?<!lý )do|(?<!hiện )tại"
    r"|(?<!kèm )(?<!mang )(?<!đi )(?<!tiếp )theo"
    r"|(?<!chứng )(?<!đơn )(?<!giấy )(?<!thư )từ|quy định tại Điều"
    r"|(?:Luật|Mẫu|Nghị định|Nghị quyết|Thông tư|Quyết định) số"
)
_NEVER_TWICE = (
    "và|hoặc|của|theo|các|những|với|để|được|trong|thì|kèm|là|nhân|hồ sơ|giấy|bằng|về|khi|nếu|phải"
    "|đã|sẽ|này|đó|trên|dưới|đến|(?<!lý )do"
    "|(?<!hiện )tại|(?<!tặng )cho"
)

_NO_START = "(?:trong|theo|của|tại|cho|về|với|từ|để)"
_WORD = r"[^\W\d_]++"

SLIPS = (
    Sign(FaultKind.SLIP, r" {2,}", "có hai dấu cách liền nhau ở «{found}»", "để lại một dấu cách."),
    Sign(
        FaultKind.SLIP,
        r"(?<!\.)\.\.(?!\.)",
        "có hai dấu chấm liền nhau ở «{found}»",
        "để lại một dấu chấm.",
    ),
    Sign(
        FaultKind.SLIP,
        r" [,;.!?](?=\s|$)",
        "có dấu cách trước dấu câu ở «{found}»",
        "xóa dấu cách trước dấu câu.",
    ),
    Sign(
        FaultKind.SLIP,
        r"[.,;] ?:|[,:;]{2,}|[!?]{2,}|,\.|\.,|;\.",
        "có hai dấu câu liền nhau ở «{found}»",
        "để lại một dấu.",
    ),
    Sign(
        _GLUED,
        rf"(?<!\S)(?=\S*{MARKED})\S*?{SMALL}{{2}}(?:{LARGE}{SMALL}|[,;]{SMALL}{{2}})"
        rf"|(?:{SMALL}{{2}}[.,;:]|{SMALL}\)){LARGE}{SMALL}|-{LARGE}{{2,}}{SMALL}{{2}}",
        "có hai câu dính liền ở «{found}»",
        "thêm dấu chấm và dấu cách, hoặc bỏ phần thừa.",
    ),
    Sign(
        _GLUED,
        rf"(?<!\S)(?=\S*{MARKED})[^\W\d_]{{2,}}\)?\d+(?!\S*/)|(?<!\S){SMALL}{{2,}}\d+(?= {SMALL})"
        rf"|{SMALL}{{2}}[.;:]\d+(?= {SMALL})|(?<![\w/])\d+(?:ngày|tháng|giờ|bản|bộ|đồng|tờ)\b",
        "có chữ dính vào số ở «{found}»",
        "thêm dấu cách; hai ô của bảng dính nhau thì tách ra, hoặc bỏ ô thừa.",
        of_numbers=True,
    ),
    Sign(
        _GLUED,
        rf"[.;:] [-+•*] ?{LARGE}",
        "có gạch đầu dòng giữa câu ở «{found}»",
        "mỗi gạch đầu dòng là một mục riêng.",
    ),
    Sign(
        _GLUED,
        r"\.(?>docx?|xlsx?|pdf|odt|png|jpe?g)(?=\w)",
        "có chữ dính vào tên tệp ở «{found}»",
        "bỏ tên tệp, viết tên tờ đơn bằng lời.",
    ),
    Sign(
        _CUT,
        r"[,:;]$",
        "câu chưa hết: kết thúc bằng «{found}»",
        "viết nốt câu, hoặc bỏ dấu câu cuối.",
    ),
    Sign(
        _CUT,
        rf"^[^,]*\.{{3}}$|(?<!\S)(?:{_LEADS_ON})\.?$",
        "câu chưa hết: kết thúc bằng «{found}»",
        "viết nốt câu, hoặc bỏ phần cuối.",
    ),
    Sign(
        _CUT,
        r"(?<=\w )(?<!điểm )(?<!mục )(?<!và )(?<!đến )(?<!, )(?!(?:[ck]?m|kg|ml|đ|k)$)"
        r"[bcdđghklmnpqrstvx]{1,3}$",
        "chữ cuối bị cắt ở «{found}»",
        "viết nốt chữ và câu.",
    ),
    Sign(
        _CUT,
        rf"^{SMALL}\S* .*\.$|^[,;:.)]",
        "câu mất phần đầu ở «{found}»",
        "viết cả câu, bắt đầu bằng chữ hoa.",
    ),
    Sign(
        _CUT,
        rf"{SMALL},?\n(?!\w{{1,2}}[.)]){SMALL}",
        "câu bị ngắt dòng ở «{found}»",
        "viết câu trên một dòng.",
    ),
    Sign(
        _MIXED,
        rf"(?<!\w)(?P<word>{_NEVER_TWICE}) (?P=word)(?!\w)"
        rf"|(?<!\w)(?i:(?P<words>{_NO_START} {_WORD}|(?:{_WORD} ){{2,7}}{_WORD}) (?P=words))"
        r"(?!\w)",
        "có chữ viết hai lần liền nhau ở «{found}»",
        "xóa lần thừa; hai câu lẫn vào nhau thì viết lại từng câu.",
    ),
    Sign(
        _MIXED,
        rf"{SMALL} (?:{_BEGINS_A_SENTENCE})(?!\w)",
        "có câu mới bắt đầu giữa câu ở «{found}»",
        "thêm dấu chấm, hoặc viết lại từng câu.",
    ),
    Sign(
        _MIXED,
        rf"(?:{SMALL}|\d) (?:{_LABELS})(?!\w)"
        rf"|(?<!\w)(?:{_LABELS})(?= {SMALL}+ )(?=.* (?:{_LABELS}))"
        r"|\bMã: KQ\.",
        "có tên cột của bảng lẫn vào câu ở «{found}»",
        "bỏ tên cột, chỉ giữ nội dung.",
    ),
    Sign(
        FaultKind.DRAFT,
        r"\bS-(?:ART|DVC|PD|TVPL|DV|HP|SYS3)\b|\[(?:ID|RES|ỦQ|HT|CT|MẪU)\]"
        r"|KHÔNG RÕ|XUNG ĐỘT|RECALL|TODO|FIXME|\?\?\?|\b[Ll]orem\b",
        "còn sót ký hiệu của bản nháp ở «{found}»",
        "viết bằng lời cho người dân; điều chưa biết thì viết «unknown: lý do».",
    ),
)
