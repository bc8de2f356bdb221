"""Who decides a procedure."""

from pydantic import Field

from niemyet.model.record import Fact
from niemyet.model.values import Text


class Authority(Fact):
    """Which body decides, receives, takes part."""

    decides: Text = Field(title="Cơ quan giải quyết", description="Cơ quan có thẩm quyền.")
    also_decide: list[Text] = Field(
        default=[], title="Cùng giải quyết", description="Mỗi cơ quan khác một dòng, nếu có."
    )
    receives: Text | None = Field(None, title="Nơi tiếp nhận", description="Nếu nguồn có ghi.")
    coordinates: Text | None = Field(None, title="Cơ quan phối hợp", description="Nếu có.")

    @property
    def bodies(self) -> tuple[str, ...]:
        """Every body that decides."""
        return (self.decides, *self.also_decide)
