"""What a council sets for its papers. Every field may stay empty: then the paper says what the house writes."""

from web.forms.administration import Kept
from web.forms.fields import Line, Lines
from web.forms.required import required

CAPACITY = (
    "Mỗi dòng một ý, ví dụ “TM. Thường trực HĐND” rồi “Chủ tịch”. TM.: thay mặt tập thể; KT.: cấp phó ký thay; Q.: "
    "quyền. TL. chỉ ghi khi người đứng đầu đã giao ký thừa lệnh; TUQ. chỉ ghi khi có văn bản ủy quyền, có thời hạn và "
    "nội dung cụ thể, người được ủy quyền không ủy quyền lại (Điều 13 Nghị định 30/2020/NĐ-CP).")


class PaperForm(Kept):
    superior = Lines("Cơ quan chủ quản, ghi ở dòng trên", [required(False)],
                     description="Mỗi dòng một dòng in, tối đa 4 dòng; phần mềm tự in hoa")
    issuer = Lines("Cơ quan ban hành, ghi ở dòng dưới", [required(False)],
                   description="Ví dụ: Ban Pháp chế. Tối đa 4 dòng; phần mềm tự in hoa và in đậm")
    type_code = Line("Ký hiệu tên loại", [required(False)])
    issuer_code = Line("Ký hiệu cơ quan", [required(False)])
    place = Line("Địa danh", [required(False)], description="Không ghi ngày tháng")
    capacity = Lines("Quyền hạn, chức vụ của người ký", [required(False)], description=CAPACITY)
    signer = Line("Họ tên người ký", [required(False)],
                  description="Bỏ trống thì lấy người giữ chức vụ đó; với KT., TL., TUQ. thì để chỗ ghi tên")
    recipients = Lines("Nơi nhận ghi thêm", [required(False)],
                       description="Mỗi dòng một nơi nhận, tối đa 12 dòng; thêm vào sau các nơi nhận có sẵn")
    archive = Line("Lưu", [required(False)], description="Ví dụ: VT, HĐND. Không ghi chữ “Lưu:”")
