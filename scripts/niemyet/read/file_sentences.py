"""What is wrong with a whole file, or with its writing, before its facts are looked at."""

from collections.abc import Mapping

from niemyet.problem import Place, Problem

FILE_SENTENCES: Mapping[str, tuple[str, str]] = {
    "no_catalog": (
        "không có thư mục «{value}», hoặc trong đó không có bản ghi nào",
        "chạy lệnh ở thư mục gốc của kho, hoặc ghi đúng đường dẫn tới thư mục danh mục.",
    ),
    "unknown_folder": (
        "thư mục «{value}» không thuộc danh mục",
        "{suggestion}để tệp vào một trong các thư mục: {known}.",
    ),
    "outside_folders": (
        "tệp «{value}» nằm ngoài các thư mục của danh mục",
        "chuyển tệp vào một trong các thư mục: {known}.",
    ),
    "nested_folder": (
        "tệp nằm trong thư mục con «{value}», nơi không có tệp nào được đọc",
        "chuyển tệp ra thẳng thư mục {home}.",
    ),
    "bad_file_name": (
        "tên tệp «{value}» không dùng được làm mã bản ghi",
        "đặt lại tên tệp bằng chữ thường không dấu, số và gạch nối, đuôi .yaml: {suggestion}.",
    ),
    "bad_folder_name": (
        "tên thư mục «{value}» không dùng được làm mã bản ghi",
        "đặt lại tên thư mục bằng chữ thường không dấu, số và gạch nối: {suggestion}.",
    ),
    "unknown_office_file": (
        "thư mục của một đơn vị không có tệp nào tên «{value}»",
        "{suggestion}mỗi đơn vị chỉ có office.yaml, services.yaml và thư mục statistics.",
    ),
    "office_without_file": (
        "thư mục đơn vị «{value}» chưa có tệp office.yaml",
        "thêm tệp office.yaml vào thư mục này; nếu gõ nhầm tên thì đổi tên thư mục.",
    ),
    "folder_as_file": (
        "«{value}» là thư mục, không phải tệp",
        "đổi tên thư mục, hoặc thay bằng một tệp cùng tên.",
    ),
    "hidden_file": (
        "tệp ẩn «{value}» không được đọc, mà có thể che các tệp khác khỏi người duyệt",
        "xóa tệp này; bản ghi thì bỏ dấu chấm ở đầu tên.",
    ),
    "not_a_plain_file": (
        "«{value}» là liên kết hay tệp đặc biệt, không phải tệp thường",
        "thay bằng một tệp thường có nội dung thật.",
    ),
    "cannot_open": (
        "không mở được tệp",
        "xem tệp có đang bị khóa hoặc không có quyền đọc hay không.",
    ),
    "not_utf8": (
        "tệp không được lưu bằng bảng mã UTF-8",
        "mở tệp trong trình soạn thảo, chọn lưu lại với bảng mã UTF-8.",
    ),
    "empty_file": (
        "tệp trống",
        "viết nội dung hoặc xóa tệp; chép từ một tệp cùng loại để bắt đầu.",
    ),
    "no_fields": (
        "tệp không có mục nào theo dạng «tên_mục: nội dung»",
        "viết mỗi mục một dòng, có dấu cách sau dấu hai chấm; chép từ một tệp cùng loại để "
        "bắt đầu.",
    ),
    "not_yaml": (
        "không đọc được từ dòng này",
        "so thụt lề với dòng ngay trên; chữ có dấu hai chấm hoặc dấu # phải để trong ngoặc kép; "
        "xem catalog/README.md.",
    ),
    "machine_file": (
        "tệp «{value}» do máy tự để lại, không phải bản ghi",
        "xóa tệp này khỏi thư mục.",
    ),
    "merge_conflict": (
        "còn dấu của hai bản sửa chưa gộp xong",
        "từ dòng <<<<<<< đến dòng >>>>>>> có hai bản, cách nhau bằng dòng =======: giữ một bản, "
        "xóa bản kia và ba dòng dấu.",
    ),
    "odd_space": (
        "sau dấu hai chấm hoặc gạch đầu dòng là dấu cách lạ, thường do chép từ Word hay trang mạng",
        "xóa dấu cách ấy rồi gõ lại bằng phím cách.",
    ),
    "copied_bullet": (
        "dòng này bắt đầu bằng «{value}», dấu đầu dòng chép từ Word",
        "thay bằng gạch ngang và một dấu cách «- », thẳng cột với mục đứng trên.",
    ),
    "item_in_text": (
        "dòng này có gạch đầu dòng nhưng lại nối vào câu đứng trên",
        "viết gạch đầu dòng «- » thẳng cột với mục đứng trên; không phải mục mới thì bỏ dấu gạch.",
    ),
    "line_too_long": (
        "dòng này dài {value} ký tự, quá {most}",
        "tách thành nhiều mục, mỗi mục một ý ngắn; văn bản dài thì để ở nguồn và dẫn đường tới.",
    ),
    "too_deep": (
        "tệp có quá nhiều dấu ngoặc hoặc bậc lồng nhau",
        "tệp có lẽ bị hỏng; lấy lại bản trước, hoặc chép từ một tệp cùng loại.",
    ),
    "control_character": (
        "dòng này có ký tự điều khiển không nhìn thấy",
        "xóa ký tự ở chỗ dấu ^, hoặc gõ lại cả dòng.",
    ),
    "invisible_character": (
        "«{value}» có ký tự vô hình {code}, thường do chép từ Word hoặc trang mạng",
        "gõ lại dòng này bằng tay, hoặc chạy niemyet format.",
    ),
    "escaped_control": (
        "«{value}» có ký tự điều khiển {code} viết bằng dấu \\",
        "xóa dấu \\ và những chữ ngay sau nó.",
    ),
    "look_alike": (
        "«{value}» có «{letter}» ({code}) trông giống chữ thường dùng nhưng là chữ khác",
        "gõ lại chữ ấy bằng bộ gõ tiếng Việt; Ð, ð và dấu cách lạ thì niemyet format tự sửa.",
    ),
    "not_nfc": (
        "«{value}» được gõ bằng bảng mã Unicode tổ hợp",
        "gõ lại bằng Unicode dựng sẵn (trong bộ gõ chọn «Unicode», không chọn «Unicode tổ hợp»), "
        "hoặc chạy niemyet format.",
    ),
    "tab_indent": (
        "dòng này thụt lề bằng phím Tab",
        "xóa phím Tab và thụt lề bằng dấu cách, hai dấu cách cho mỗi bậc.",
    ),
    "bad_indent": (
        "dòng này thụt lề không khớp với các dòng trên",
        "các mục cùng bậc bắt đầu ở cùng một cột; mục con lùi vào hai dấu cách so với mục chứa nó.",
    ),
    "open_quote": (
        "dấu ngoặc {value} mở ở đây mà không đóng",
        "thêm dấu {value} ở cuối nội dung, hoặc xóa dấu mở.",
    ),
    "text_after_quote": (
        "còn chữ nằm sau dấu ngoặc kép đóng",
        "để cả nội dung trong một cặp ngoặc kép; trong nội dung dùng «…» thay cho ngoặc kép.",
    ),
    "no_space_after_colon": (
        "thiếu dấu cách sau dấu hai chấm",
        "viết «tên_mục: nội dung», có một dấu cách sau dấu hai chấm.",
    ),
    "no_space_after_dash": (
        "thiếu dấu cách sau gạch đầu dòng",
        "viết «- nội dung», có một dấu cách sau dấu gạch ngang.",
    ),
    "colon_in_value": (
        "nội dung có dấu hai chấm mà không để trong ngoặc kép",
        'để cả nội dung trong ngoặc kép, ví dụ: note: "Lưu ý: mang bản chính".',
    ),
    "dash_in_value": (
        "gạch đầu dòng không đứng trên cùng dòng với tên mục",
        "xuống dòng rồi mới gạch đầu dòng; nếu là nội dung thì để trong ngoặc kép.",
    ),
    "first_character": (
        "nội dung không bắt đầu bằng «{value}» được",
        "để cả nội dung trong ngoặc kép.",
    ),
    "bracket": (
        "nội dung bắt đầu bằng «{value}», một dấu có nghĩa riêng, nên không đọc được",
        "để cả nội dung trong ngoặc kép, hoặc viết danh sách bằng gạch đầu dòng.",
    ),
    "anchor": (
        "dấu «{value}» ở đầu nội dung có nghĩa riêng, danh mục không dùng",
        "để cả nội dung trong ngoặc kép; nếu định dùng lại một đoạn thì chép lại đoạn đó.",
    ),
    "yaml_tag": (
        "chữ «{value}» sẽ bị mất vì bắt đầu bằng dấu chấm than",
        "để cả nội dung trong ngoặc kép.",
    ),
    "several_documents": (
        "tệp có dòng «---» chia làm nhiều phần",
        "mỗi tệp chỉ ghi một bản ghi: xóa dòng «---», hoặc tách phần sau thành tệp khác.",
    ),
    "duplicate_key": (
        "mục «{value}» được viết hai lần (lần đầu ở dòng {line})",
        "giữ lại một lần, xóa lần kia.",
    ),
    "key_not_text": (
        "tên mục phải là một chữ, không phải danh sách",
        "viết «tên_mục: nội dung»; nội dung có dấu ngoặc vuông, ngoặc nhọn thì để trong ngoặc kép.",
    ),
}


def file_problem(place: Place, rule: str, excerpt: str = "", **values: object) -> Problem:
    """Return the problem that a whole file, a key or a scalar has before it is understood."""
    what, remedy = FILE_SENTENCES[rule]
    return Problem(
        place,
        "Tệp",
        what.format(**values),
        remedy.format(**values),
        excerpt=excerpt,
        rule=rule,
    )
