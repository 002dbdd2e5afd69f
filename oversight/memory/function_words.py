"""Words that stand in a recommendation about anything: two that share only these share no matter."""

from oversight.search.words import words_in

GRAMMAR = """
và các của cho với về theo trong trên tại từ đến để do là có được bị khi sau trước nhất những mỗi từng này đó
như cũng còn chưa đã đang sẽ ở vào ra cùng phải đúng đủ tốt hơn nhiều một hai toàn bộ
"""
URGING = """
tiếp tục tăng cường đẩy mạnh đẩy nhanh quan tâm triển khai thực hiện tổ chức chỉ đạo lãnh đạo nâng cao chất
lượng hiệu quả công tác việc nhiệm vụ kịp thời khẩn trương sớm nghiêm túc quyết liệt chủ động rà soát bảo đảm
đảm bảo đề nghị kiến nghị yêu cầu nội dung quy định hoàn thành khắc phục giải pháp biện pháp tình trạng tham
mưu vấn đề lập phương án kế hoạch bố trí xử lý giải quyết
"""
PEOPLE_AND_PLACES = """
đơn vị cơ quan địa phương địa bàn ủy ban nhân dân hội đồng xã huyện tỉnh thành phố phường thị trấn thôn bản
vùng cao sâu xa công chức cán bộ người dân nhân dân năm tháng quý ngày hằng hàng hiện nay
"""

FUNCTION_WORDS = frozenset(word.plain for word in words_in(GRAMMAR + URGING + PEOPLE_AND_PLACES))
