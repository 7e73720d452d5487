"""Words that stand behind a masked name and begin like a given name: 陈某强行闯入 names 陈某, 陈某动向 too."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

# By first character, where it is one that given names have; the second characters behind each. Not those with which words begin
# that stand behind names as often: 某达|到案, 某顺|带回, 某海|运输, 某坚|持刀, 某波|及其, 某才|被抓.
_WORDS: Final = """
强行迫制烈占买卖调忍拆奸 长期大子女途达年得相时 建议房造立筑起群材 荣获誉 超速载员车市过额 越境狱野南墙过权界 飞往抵机车速奔快赴回
跃入下起过 良好心知 春节天季 秋天季 志愿 信息任誓件访箱誉口以 情绪人况急节夫妇愿形感 航班行空 盛怒情 彩票 银行 泰国 友人好 欢喜快
静坐静候 远程赴离远房 育有 智力商障能 健身康 兴奋趣致冲起 义无务愤正 德国 忠诚告 礼物金貌品 孝敬顺心
才知意得会能敢华想明 达成不 永远久 波动 豪车宅掷华赌 琴行 香烟港 红包色灯着 云集南 露面宿出天营 雨天夜衣
雪夜天 冰柜毒箱块 电动脑瓶话鱼表信缆车击子器 阳性台 光顾着天头盘 松手口 锁门定车 钢管筋材 庆幸祝生 岳父母 真实名正的诚心相 童年
笑称着道说 纯属粹 聪明 蓝色牙 遥控遥 闯入红进卡关祸 顺手利势着路便藤 鲁莽 欣然喜 勇敢气于 亮出明起 宝马贝 福建利
海量外边上关南路鲜钓产洛 军刀官车 华为丽裔侨 辉煌 龙虾 敏感锐捷 洁身 玉器石镯米 英国语 珍藏贵惜 梅花 艳照 旺季 洋酒洋 伟哥大 仪器式
元旦月 凡是 勤快劳奋 慕名 捷径 敬酒业畏 晓得 江边苏西 河边里道南北中内 牧民羊场 献血出上 硕士 舒服适 艺术名 若干有无是 衡量 谦虚 赫然 迪拜厅
郁闷 铁路棍锤了门丝管 阔绰步 驰援 鸣笛枪 仁义 贤惠 晨练起 星夜 隆重胸 毅然 坚称决信定守不 镇定静上政 锦旗 恩人爱 川籍菜 崇拜尚 佩戴服 嘉年
影响院像印 杰出 凯旋 雄厚 彪悍 慈善 婉拒言 磊落 兰花
正是在值要欲好想准 赶到往来赴紧快在忙至回去上 连同续夜忙 认为 行为 作为 变为 改为 视为 误以为 分为 转为向 属于 位于 处于 对于 死于 关于 鉴于 急于 忙于 生于 声称 辩称 诡称 佯称 参与 赠与 感到 受到 得到 遭到 遇到 碰到 见到 想到
来到 回到 借用 租用 雇用 挪用 冒用 服用 吸用 套用 动用向手身 私用 误用 占用 享用 选用 启用 所在有说称属持开驾乘得住骗 去向 走向 面向 假以 予以 加以 难以 足以
"""


def _by_first() -> dict[str, str]:
    words: defaultdict[str, str] = defaultdict(str)
    for word in _WORDS.split():
        words[word[0]] += word[1:]
    return words


# A character that begins one of the words, at the place where a given name would stand; as 以某为首 shows, 为首 ends none of them.
_BY_FIRST: Final = _by_first()
_EITHER: Final = "|".join(f"{first}[{''.join(sorted(set(rest)))}](?<!为(?=[首主骨]))" if "为" in rest else f"{first}[{''.join(sorted(set(rest)))}]" for first, rest in _BY_FIRST.items())
WORD_BEHIND: Final = f"(?=[{''.join(_BY_FIRST)}])(?:{_EITHER})"  # the look ahead spares trying them one by one
