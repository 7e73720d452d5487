"""Character classes shared by the cleaning steps, as the inside of a regex ``[...]``."""

from __future__ import annotations

from typing import Final

HAN: Final = "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇"

# Latin letters that carry a pinyin tone mark, with the two script letters that pinyin fonts use.
TONED: Final = "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ"
PINYIN: Final = f"a-zA-Z{TONED}üɡɑê"

# Measure words and units that can stand behind a number; enough to see that a number goes on.
UNITS: Final = "年月日时時分秒点點周天人名个個台臺部张張支枝把件起宗处處家条條只隻辆輛艘套箱包袋粒克公千吨噸斤罐桶根颗顆册冊双雙对對株棵头頭尾匹副本捆组組升米盘盤元万萬亿億余餘多岁歲次号號例种種瓶盒块塊枚份%％"
