"""Layouts in which offices keep their figures: rows of cells, and the areas that are merged."""

from xlsxwriter.utility import xl_cell_to_rowcol

QUARTERLY = (
    [
        ["Biểu số II.06a/VPCP/KSTT"],
        ["Kỳ báo cáo: Quý III/2026", *[""] * 10, "Đơn vị tính: Số hồ sơ TTHC."],
        [],
        ["STT", "Lĩnh vực giải quyết", "Số lượng hồ sơ tiếp nhận", "", "", "",
         "Số lượng hồ sơ đã giải quyết", "", "", "", "Số lượng hồ sơ đang giải quyết", "", ""],
        ["", "", "Tổng số", "Trong kỳ", "", "Từ kỳ trước", "Tổng số", "Trước hạn", "Đúng hạn",
         "Quá hạn", "Tổng số", "Trong hạn", "Quá hạn"],
        ["", "", "", "Trực tuyến", "Trực tiếp, dịch vụ bưu chính"],
        ["(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)",
         "(10)", "(11)=(12)+(13)", "(12)", "(13)"],
        [1, "Giấy tờ", 50, 30, 15, 5, 45, 20, 24, 1, 5, 3, 2],
        [2, "Cây xanh", 10, 4, 6, 0, 10, 9, 1, 0, 0, 0, 0],
        ["", "Tổng cộng", 60, 34, 21, 5, 55, 29, 25, 1, 5, 3, 2],
    ],
    ["A4:A6", "B4:B6", "C4:F4", "G4:J4", "K4:M4", "C5:C6", "D5:E5", "F5:F6", "G5:G6", "H5:H6",
     "I5:I6", "J5:J6", "K5:K6", "L5:L6", "M5:M6"],
)  # fmt: skip
HALF_YEARLY = (
    [
        ["Biểu số 07a/VPCP/KSTT"],
        ["Kỳ báo cáo: Quý III/2026"],
        ["STT", "Lĩnh vực", "Số hồ sơ nhận giải quyết", "", "", "Kết quả giải quyết", "", "", "",
         "", "", "Bổ sung", "Trả lại"],
        ["", "", "Tổng số", "Trong đó", "", "Số hồ sơ đã giải quyết", "", "",
         "Số hồ sơ đang giải quyết"],
        ["", "", "", "Số kỳ trước chuyển qua", "Số mới tiếp nhận", "Tổng số", "Trả đúng thời hạn",
         "Trả quá hạn", "Tổng số", "Chưa đến hạn", "Quá hạn"],
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)",
         "(13)"],
        [1, "Giấy tờ", 50, 5, 45, 45, 44, 1, 5, 3, 2, 0, 0],
        [2, "Cây xanh", 10, 0, 10, 10, 10, 0, 0, 0, 0, 0, 0],
        ["", "Tổng số", 60, 5, 55, 55, 54, 1, 5, 3, 2, 0, 0],
    ],
    ["A3:A5", "B3:B5", "C3:E3", "C4:C5", "D4:E4", "F3:K3", "F4:H4", "I4:K4", "L3:L5", "M3:M5"],
)  # fmt: skip
THREE_ROWS = (
    [
        ["BÁO CÁO QUÝ III NĂM 2026"],
        ["STT", "Lĩnh vực", "Tiếp nhận", "Kết quả giải quyết", "", "", ""],
        ["", "", "", "Đã giải quyết", "", "Đang giải quyết", ""],
        ["", "", "", "Trả đúng thời hạn", "Trả chậm", "Trong hạn", "Quá hạn"],
        [1, "Giấy tờ", 50, 44, 1, 3, 2],
        [2, "Cây xanh", 10, 10, 0, 0, 0],
        ["", "Tổng cộng", 60, 54, 1, 3, 2],
    ],
    ["A2:A4", "B2:B4", "C2:C4", "D2:G2", "D3:E3", "F3:G3"],
)
LAYOUTS = {"quarterly": QUARTERLY, "half yearly": HALF_YEARLY, "three rows": THREE_ROWS}


def repeated(rows, merged) -> list[list]:
    """Return the rows with the text of merged cells in each of them."""
    filled = [[*row, *[""] * (13 - len(row))] for row in rows]
    for area in merged:
        (top, left), (bottom, right) = map(xl_cell_to_rowcol, area.split(":"))
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                filled[row][column] = filled[top][left]
    return filled
