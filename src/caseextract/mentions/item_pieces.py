"""One piece of a list: a name with its measures before or behind it, a class with its members, a bare thing.

    piece   = modifier* name bracket* measure*  |  measure+ 的? name  |  name
    tail    = 等 name? measure?                   手机、相机等作案工具40部
"""

from __future__ import annotations

import re
from abc import ABC
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from caseextract.engine import Hit
from caseextract.expressions import expression
from caseextract.mentions.facts import Count
from caseextract.mentions.item_brackets import EACH, Brackets
from caseextract.mentions.item_measures import CONTRABAND, FAKE_MONEY, MASS, NO_CLASS, NOT_THINGS, SUM_ALONE, TOGETHER, Draft, Segment, class_of
from caseextract.mentions.item_names import Named, cut_name, strip_front
from caseextract.mentions.item_places import adds, pulled_out
from caseextract.mentions.money_words import LISTED_GOODS
from caseextract.mentions.quantities import QuantityMention
from caseextract.mentions.reading import BLANK, hits_in

CLAUSE = frozenset("，；：\n。…")
# 成捆的旧衣，过磅后确认共52.8吨
_PUT_ON_SCALES = expression(r"，经?(?:当场|现场|初步)?(?:过磅|过秤|称重|称量|清点|点数|盘点|核算)(?:后|，|确认|核实|显示|一共|总共|合计|共|计|约|达|为|净|重|有|数量)*[\d一二两三四五六七八九十百]")
_WEIGHT_BEHIND = expression(r"，(?:经称[量重]?，?)?(?:[共总净毛]?重量?|称重|整整|足足)[约达为共计有]{0,2}[\d一二两三四五六七八九十百]")
AND = ("及", "和", "与", "以及")
_LINK = expression(r"^(?:合[计共]|共|总|净重|毛重|重量?|约|计|达|各?装|、|/|,|，|或|—|-|的|（|）|左右|即|每[箱件包袋条盒]|\s|\u0001)*$")
GOES_ON = expression(r"(?:另有|还有|以及|另外还有|另|并有|和|及|同时(?:查获|还有))")
_AGAIN = expression(r"(?:上述|前述|以上|该批|这批|此批|这些|该(?=[辆部台批船车枪])|此(?=[辆部台批]))")
_VAGUE = expression(r"(?:一大批|一批|大批|一宗|一些|一堆|若干|大量|部分|少量|小量|数量不等|不等)$")
_BATCH = expression(r"一大批|一批|一宗|大批|一堆")
_FACE = expression(r"面额|面值|面钞|票面|券|版")
# 3株桢楠均为…, 37辆车中已…: where the name behind a number ends
_PREDICATE = expression(r"(?<=[\u4e00-\u9fff]{2})[碾压砸轧锯劈剪熔敲](?=[成毁碎断烂扁])|(?<=[车船艇舶])正(?=[以在欲要准往向从停驶朝沿靠])|(?<=[\u4e00-\u9fff])(?:[将待拟]|即将|正待)(?:(?:被|由|会|依法|公开|统一|集中|予以|悉数|全部|一并|如数|陆续|尽快|按)*$|(?=(?:被|由|会|依法|公开|统一|集中|予以|悉数|全部|一并|如数|陆续|尽快|按|在)*(?:[^，。；、]{0,8}(?:拍卖|变卖|上缴|销毁|发还|返还|退还|移交|处置|处理|没收|归还|放生|送检|鉴定|封存|公示))[^，。；、的]{0,6}(?:[，。；]|$)))|(?<=[\u4e00-\u9fff])(?:[收隐暗匿夹]?藏[匿放]?[在于]|存放[在于]|[捆绑缠塞]在)(?![^，。；]{0,12}的)|携带(?=[入进出]境)|(?:非法)?(?:[入进出]境|越界)|(?<=[车船艇舶])\u0001*(?:涉嫌|非法(?=运输|载运|运载|捕捞|采))|(?<=[\u4e00-\u9fff]{2})(?<!怀疑)(?:经[\u4e00-\u9fff]{2,6})?涉嫌[\u4e00-\u9fff]{0,12}?(?:侵权|侵犯[\u4e00-\u9fff]{2,14}|走私|假冒|违规|违法|伪报|盗版|超标|不合格)$|闯关|赫然|映入|从(?=[^，。；、]{1,10}$)|[均已被系是由]|全部|经(?!济)|中(?=已|有)|(?<!认)为(?!主)|(?<=[\u4e00-\u9fff])(?:存活|死亡|已死|失活)|(?:中$|中(?=提取|查获)|当场|一并|随即|依法|现场|同时|分别|等$)(?!.*的)")
# 22包|各1公斤重|怀疑氯胺酮: what one of them weighs or holds; 2公斤|重的|氯胺酮
_ONE_WEIGHS = expression(r"^(?:(?:各|每[\u4e00-\u9fff]{1,2}?)(?:净|毛|约|重|装|有|为)*[\d.一二两三四五六七八九十百半]+[余多]?(?:公斤|千克|克|吨|毫升|升|斤|磅|支|条|粒|颗)(?:重|装)?的?|重(?:的|(?=[怀嫌疑])))")
_MARKS = expression(r"[，。；、：]")
_CALLED = expression(r"^(?:均|已|被|经|初步|[省市]?文物|专家|部门|专业|机构|组)*(?:鉴定|认定|检验|确认|检测|评定|确定|定级|定|列|评)(?:后|均|确认)*(?:为|系|是|属于?)(?:疑似|真)?")
# 其中1枚为古钱币, 其余16件被定为一般文物: of what kind some of the things are
_KIND_OF_SOME = expression(r"(?:其中|其余|余下|剩余|另外?)(?:的)?$")
_IS_OF_KIND = expression(r"^(?:[均都则]|全部|全都)?[为是系](?=[\u4e00-\u9fff“])")
_BRANDED = expression(r"等[^的]{0,14}品牌的?")
_MAKERS = expression(r"[^的]{0,8}(?:家|企业|公司|厂)[^的]{0,12}的")  # 假冒甲、乙等多家药企生产的药品
_DIGIT = expression(r"\d")
_COUNT_BEHIND = expression(r"，(?:数量)?(?:一共|整整|足足|共计|合计|总计|总共|累计|共|计)(?:约|达|有|为)*(?=[\d一二两三四五六七八九十百千])")
_THE_ONE = expression(r"该(?P<measure>[辆艘架部台])(?=[\u4e00-\u9fff]{2})")  # 扣押该辆货车 is one
_POINTED = expression(r"此(?:批|艘|辆|台|些|只|条)?[\u4e00-\u9fff]{1,4}$|(?:这[批些]|该批|此批|上述|以上)[^，。；、]{1,8}(?:为|系|是|均|申报|原)")  # 查获此船: told before
_COUPLED = expression(r"[^，。；：、]{2,8}、")
_LOADED = expression(r"^(?:载有|装有|装载|运载|载着|内有|内装|藏有)")
_HULL_BEHIND = expression(r"[^，。；、\d]{0,12}?的(?P<hull>[^，。；、\d的（\u0001]{0,8}(?:船[舶只]|车辆|背囊|[车船艇柜包箱袋盒罐桶笼]))")
_AT_WORK = expression(r"工作|侦查|巡逻|调查|检查|巡查|清查|摸排|走访|过程|行动|办案|排查|研判|侦办")
_HOLDING = ("装有", "盛有", "载有", "存有", "藏有", "放有", "关有")
# 浸矿池6个被填埋: what became of things that nobody took
_UNDONE = expression(r"(?:已|均|先后)*(?:被|遭)(?:填|毁|烧|卖|吃|杀|放|炸|转|盗|偷|抢|砸|丢|冲|淹|拆解|倒)")
_GROWN = expression(r"增加?[至到]|升至$")
# 石膏像暗藏2公斤海洛因, 货轮走私近2吨冰毒: the number is of what follows
_HELD = expression(r"藏|[装载存放]有|内有")
_LEADING_ON = ("的", "证物有", "证物计有", "赃物有", "证物包括", "暗藏", "夹藏", "夹带", "内藏", "藏有", "藏匿", "船走私", "轮走私", "车走私", "”走私", "号走私", "偷运", "载运", "运载", "打捞")
# 矿洞藏2吨炸药, 车内装有6箱私烟: who or what holds a thing is no name of it
_KEEPS = expression(r"[下内里中上处底家屋库场房厂洞井车船箱柜](?:违规|非法|私自|暗中|秘密)?(?:暗|私|窝|匿|夹|偷)?(?:藏|存放|(?<!库)存|堆放|囤)(?:[着了匿])?$")
_SUMMED_UP = expression(r"，(?:总计|合计|共计|总共|合共|一共)(?:有|为|达)?$")  # 手枪3把、某型枪8把，总计11把枪枝
_WHERE = ("在其", "从其", "于其", "在该", "从该", "在他", "从他", "在她", "从她")  # 查获一名旅客，在其行李箱|内发现
_INVENTED = frozenset([NO_CLASS, "资料", "商品"])  # classes that no text names
_HOLDS_IT = expression(r"[^，。；\d]{0,6}?(?:夹藏|夹带|暗藏|藏匿|内藏|藏|装|裹|混装|掺|浸)(?:有|着|了)?(?P<what>[^，。；、\d的]{2,10})的[^，。；的]{1,12}$")
_DEED_OR_THING = frozenset(["包装"])
_SAYS_NOTHING = frozenset(["产品", "商品"])  # 伪劣产品, with no number
_VESSEL_UNITS = frozenset(["艘", "辆", "架", "台", "部", "只", "个"])
_CARRIES = expression(r"(?<=[船车艇轮机柜舶])(?:上)?(?:一共|总共|分别|全部|[共均都满])*(?:涉嫌)?(?:非法)?(?:走私|运输(?![车船])|装运|载运|载有|运载|偷运|装载|满载|夹藏|夹带|驳运|运送|贩运)")
_MANY = 10  # as many of one measure are of the class that a list ends in
_ANY_UNIT = frozenset(["件", "箱", "瓶", "盒", "枚", "套", "袋", "包", "条", "只", "桶"])
_LARGEST_NOTE = 100  # 面额一百元的伪钞合共2亿元
_COUNTED_AS_CASES = frozenset(["毒品", "诈欺", "枪炮"])
_LONG_AND_SHORT = expression(r"[\d一二两三四五六七八九十]+长[\d一二两三四五六七八九十]+短(?:合[共计]|总共|[共计])*")  # 3长4短共7支气枪
_PLACED = expression(r"[从在于向由对]")
# 4个牌号|5270条假烟, 仓库内|300箱假酒: what stands before the number is no name
_KINDS_ALONE = expression(r"[约近共计达的]*[\d一二两三四五六七八九十百几数多余]+个?(?:品牌|牌号|牌子|花色|款式|规格|品种|品规|种类|种|类|款|型号|批次|系列|档次)(?:的|合计|总计|共|计|约|近|，)*")
_PLACE_ALONE = expression(r"(?<=[\u4e00-\u9fff])(?:[内里]|(?<![路海江水网线身地山])上|(?<![集其途])中|(?<![地手])下)$")
_OF_FACE = expression(r"(?:面额|面值|票面)(?:分别)?为?[\d一二五十百]+元?的?$")  # 面额20元的47张
_FURTHER = expression(r"另外?$")  # 收缴了另外4只: no repeat of the four before
_TOLD = expression(r"已(?!拆|开封|激活|报失|售|用|灌)|均|被(?![盗抢骗窃偷劫割砍伐猎毁套])|遭(?!窃)|[装存带]有|绑定")
_TOLD_OF = ("已", "均", "被", "遭", "装有", "存有", "带有", "绑定", "可", "系", "经", "涉嫌")  # of a bare name  # ，已遭改造的枪管 tells of what was listed
_CASH = expression(r"(?:的)?(?:[赌赃毒]款|[赌毒]资|现金|现钞|现款|人民币)?[，。；、等]*$")
_LIKE = expression(r"^(?:为(?:代表|主)的|在内的)")  # 甲、乙等为代表的毒品
_REST = expression(r"余下|剩余|其余|剩下")
_TOTAL = expression(r"(?:共|累计|至此|总计|合计|全案|先后|前后)(?:计|共|已|成功|当场|(?:被|从|由|在)[^，。；\d]{2,14})*$")
_SHARE = ("部分", "大部分", "绝大部分", "大部份", "小部分")  # 大部分假药已售出 tells what became of a share
_LIKENED = ("相当于", "相当", "等于", "等同于", "堪比", "好比", "不亚于")  # 重量相当于一辆轿车
_WORTH_OF = expression(r"(?:[市价货总案估标]值)(?:[约近超逾达共]|合计|高达|多达)*$")
_WEIGHED_TOGETHER = expression(r"(?:[共总]|[合总共]计)(?:净|毛|纯质净)?重量?(?:[约达为超近逾共]|高达)*$")
_FOUND_BEFORE = ("被", "上述", "以上", "所", "该批", "先后", "两次")
# 收网行动共抓获嫌疑人12名，缴获: the total goes on
_IN_THE_WAKE = expression(r"(?:共|累计|总计)(?:计|已|成功|先后|当场)*(?:抓获|拘捕|抓捕|破获|打掉|捣毁|端掉)[^。；\n]{0,40}，(?:并|同时|共|查扣|当场)*$")
_SUSPECT = expression(r"怀疑|疑似|涉嫌|走私|假冒|可疑物|侵权|仿冒|冒牌|伪劣|盗版|未经许可|三无|私藏|私制")
_GENERAL_TAIL = expression(r"^(?:(?:重要|关键|大量|有力)?(?:证据|罪证|证物)|(?:相关|犯罪|涉案|作案|不法)?(?:证物|赃证物|罪证|事证)|物品|物|产品|商品|财物|证据|物证|东西|其他物品|赃物)$")


class Pieces(Brackets, ABC):
    """Reads one piece at a time."""

    def _piece(
        self, verb: Hit, low: int, high: int, drafts: list[Draft], chain: int, separator: str, following: str, sure: bool
    ) -> list[Draft] | None:
        """The items of a piece; [] where it only added to earlier ones or holds money; None where it is no part of a list."""
        reading = self.reading
        text, outer = reading.text, reading.outer
        own = [q for q in reading.sentence_quantities(low, high) if q.kind != "money" or q.start not in self.used]
        if any(text.endswith(_LIKENED, low, q.start) for q in own):
            return []
        inner = outer[low : low + 1] == BLANK
        plain = [q for q in own if inner or outer[q.start] != BLANK]
        things = [q for q in plain if self._thing(q, low, high)]
        if things and (bare := self._told_behind(low, things, drafts)):
            del drafts[-len(bare) :]
            named = bare[0].named if len(bare) == 1 else class_of([d.named for d in bare])
            real = [q for q in things if not self._variety(q)] or things  # 卷烟，共16个品种418条
            counted = self._segment(verb, Segment(low, high, "", real[:1], named=named), drafts, [], bare[0].chain, True) or []
            for draft in counted:
                draft.start, draft.includes = bare[0].start, tuple([d.named.name for d in bare[:-1]] and [d.named.name for d in bare])
            return counted
        if self._weight(low, high, things, drafts, chain):
            return []
        money = [q for q in plain if q.kind == "money" and not _FACE.match(text, q.end) and not self._note(q, things)]
        if not money and (face := self._face(low, high, plain)) is not None:
            money = [face]
        if money:
            notes = money[-1] if len(money) > 1 and money[0].value is not None and money[0].value <= _LARGEST_NOTE else money[0]
            fake = self._counterfeit(verb, low, high, notes, drafts, chain, separator)
            if fake is not None:
                return fake
        if things and _AGAIN.match(text, low, high) and not _HELD.search(text, low, things[0].start) and not TOGETHER.search(text, low, things[0].start):  # 这些罂粟共计55株 counts them
            return []
        if not things and drafts and self._identified(low, high, drafts):
            return []
        if sure and len(things) > 1 and (of := outer.rfind("的", things[0].end, things[-1].start)) >= 0:
            low, plain, things = of + 1, [q for q in plain if q.start > of], [q for q in things if q.start > of]  # 存放在2个仓库的9163条假烟
        if any(q.start in self.used for q in plain if q not in money and q.unit != "宗"):
            return [] if separator not in CLAUSE or not separator else None
        things = [q for q in things if not self._variety(q)] or things
        if separator in CLAUSE and separator and things and text.startswith(_SHARE, low) and things[0].start - low <= 2:
            return None
        if not things:
            if money and self._worth_of(money[-1], low, high):
                return self._bare(verb, money[-1].end, high, drafts, chain, separator, following, sure)
            if money and (told := LISTED_GOODS.search(text, low, money[0].start)) is not None:
                return self._bare(verb, low, told.start("worth"), drafts, chain, separator, following, sure)  # 名表等涉案物资近30万元
            if money and "的" not in text[money[-1].end : high]:
                return []
            if any(q.kind == "count" and q.unit in NOT_THINGS for q in plain):
                return [] if separator == "、" else None
            return self._bare(verb, low, high, drafts, chain, separator, following, sure)
        if (again := self._once_more(low, high, things, drafts, separator)) is not None:
            return again
        if len(things) == 1 and things[0].value is None and things[0].qualifier == "several" and self._variety(things[0]) and not text[low : things[0].start].strip("，、及和") and things[0].end < high:
            return self._bare(verb, things[0].end, high, drafts, chain, separator, following, sure)  # 包括多款电子产品、手表
        found: list[Draft] = []
        for segment in self._segments(low, high, things):
            got = self._segment(verb, segment, drafts, found, chain, sure)
            if got is None:
                continue
            found += got
        if not found and not any(q.start in self.used for q in things):
            return None
        return found

    def _note(self, money: QuantityMention, things: Sequence[QuantityMention]) -> bool:
        """Whether a sum is what is printed on notes that are counted: 43张|一百元|伪钞."""
        counted = money.value is not None and money.value <= _LARGEST_NOTE and any(q.end == money.number_start and q.unit in ("张", "枚") for q in things)
        return counted and FAKE_MONEY.match(self.reading.text, money.end) is not None

    def _segments(self, low: int, high: int, things: list[QuantityMention]) -> list[Segment]:
        """A piece as stretches of one name each: 假酒312箱4280瓶 is one, 手机3部电脑2台 two."""
        outer, text = self.reading.outer, self.reading.text
        source = text if outer[low : low + 1] == BLANK else outer
        hits = hits_in(self.items, low, high)
        out: list[Segment] = []
        at = low
        index = 0
        while index < len(things):
            first = things[index]
            lead = source[at : first.start]
            if lead.endswith("一") and source.startswith("大批", first.start):
                lead = lead[:-1]
            run = [first]
            index += 1
            while index < len(things) and (_LINK.match(source[run[-1].end : things[index].start]) or not lead.strip("约近逾超") and run[-1].unit == things[index].unit in MASS and source[run[-1].end : things[index].start] in AND):
                run.append(things[index])
                index += 1
            stop = things[index].start if index < len(things) else high
            if lead.endswith("等") and first.qualifier == "unspecified" and (after := self._class_at(run[-1].end, stop)):
                # 制卡机、信用卡等一批作案工具: the class stands behind its measure
                out.append(Segment(at, run[-1].end + len(after), lead + after, run))
                at = run[-1].end + len(after)
                continue
            if lead.endswith("等") and (kind := next((h for h in hits if h.start == run[-1].end), None)) is not None:
                out.append(Segment(first.start, kind.end, text[kind.start : kind.end], run, True))  # 宾士等2部轿车: a brand is no thing
                at = kind.end
                continue
            inside = [h for h in hits if at <= h.start and h.end <= first.start]
            clause = lead.rstrip().endswith(_LEADING_ON) or _KEEPS.search(lead[-9:]) is not None  # 现场的2台电脑: what ends in 的 is not the thing
            named = cut_name(lead, inside, text, self.reading.vocabulary) if lead.strip() and not clause else None
            placed = _PLACE_ALONE.search(lead) is not None
            if named is not None and not named.known and (placed or _KINDS_ALONE.fullmatch(lead.strip(" 、，的")) or _LONG_AND_SHORT.fullmatch(lead.strip(" 、，的"))):
                named = None
            front = named is None and not _VAGUE.search(lead)
            if front and not clause and not placed and _PLACED.search(strip_front(lead.strip(), self.reading.vocabulary)):
                at = run[-1].end
                continue
            if front:
                stop = self._before_cash(run[-1].end, stop, high)
                tail = source[run[-1].end : stop]
                if run[-1].unit in _VESSEL_UNITS and (carried := _CARRIES.search(source, run[-1].end, stop)):
                    # 一艘渔船走私香烟300箱: what it carried is another thing
                    out.append(Segment(first.start, carried.start(), source[run[-1].end : carried.start()], run, True))
                    at = carried.end()
                    continue
                if index < len(things) and lead.endswith(_HOLDING) and (of := tail.find("的")) > 0:
                    out.append(Segment(first.start, run[-1].end + of, tail[:of], run, True))  # 装有9只活鸟的|鸟笼7个
                    at = run[-1].end + of + 1
                    continue
                if index < len(things) and (loaded := _LOADED.match(tail)) and (hull := _HULL_BEHIND.match(source, things[index].end, high)):
                    # 一辆装载12吨成品油的油罐车: the first number is of the last name
                    out.append(Segment(first.start, hull.end(), hull.group("hull"), run, True))
                    out.append(Segment(things[index].start, hull.start("hull") - 1, source[things[index].end : hull.start("hull") - 1] or tail[loaded.end() :], [things[index]], True))
                    index += 1
                    at = hull.end()
                    continue
                if index < len(things) and (loaded := _LOADED.match(tail)):
                    at = run[-1].end + loaded.end()
                    continue
                if index < len(things) and (stop + 1 >= high or not source[things[index].end : high].strip("（）\u0001，。； 等左右余")):
                    # 3包冰毒10克: one name between its two measures
                    run.append(things[index])
                    index += 1
                    out.append(Segment(first.start, run[-1].end, tail, run, True))
                    at = run[-1].end
                    continue
                out.append(Segment(first.start, stop, tail, run, True))
                at = stop
            else:
                if len(run) > 1 and index == len(things) and self._opens(source, run, high, hits):
                    index -= 1
                    run.pop()
                out.append(Segment(at, run[-1].end, lead, run, named=named))
                at = run[-1].end
        return out

    def _before_cash(self, start: int, stop: int, high: int) -> int:
        """Where a name behind its number ends: 一批储分卡|约3万元赌款."""
        for money in self.reading.sentence_quantities(start, high):
            if money.kind == "money" and start < money.start < stop and _CASH.match(self.reading.text, money.end, high):
                return money.start
        return stop

    def _class_at(self, start: int, high: int) -> str:
        """The longest word for a class of things that begins at ``start``."""
        text = self.reading.text
        return max((w for w in self.reading.vocabulary.classes if start + len(w) <= high and text.startswith(w, start)), key=len, default="")

    def _opens(self, source: str, run: list[QuantityMention], high: int, hits: Sequence[Hit]) -> bool:
        """手机3部1台电脑: the last number counts what follows it, not what stands before."""
        low = run[-1].end
        tail = source[low:high].strip("（）\u0001， 。等左右余")
        if not tail or run[-1].start != run[-2].end:
            return False
        named = cut_name(tail, [h for h in hits if h.start >= low], self.reading.text, self.reading.vocabulary)
        return named is not None and named.known

    def _segment(
        self, verb: Hit, segment: Segment, drafts: list[Draft], found: list[Draft], chain: int, sure: bool
    ) -> list[Draft] | None:
        text = self.reading.text
        raw, measures = segment.raw, [q for q in segment.measures if q.start not in self.used or q.unit == "宗"]
        if not measures:
            return None
        hits = hits_in(self.items, segment.low, segment.high)
        members, raw, joint = self._members(raw, segment, hits)
        members = self._without_deeds(members, [*drafts, *found], chain)
        if segment.front:
            raw = _ONE_WEIGHS.sub("", raw.lstrip("的、"))
            some = "weak" not in verb.rule.attrs and _KIND_OF_SOME.search(text, max(0, measures[0].start - 3), measures[0].start) is not None
            raw = _IS_OF_KIND.sub("", raw) if some else raw
            raw = strip_front(raw, self.reading.vocabulary).lstrip("、") if _COUPLED.match(raw) else raw  # 2艘非法盗采、运载海砂船舶
            raw = _CALLED.sub("", raw if self._purposes(raw) else _MARKS.split(raw, maxsplit=1)[0])
            whole = cut_name(raw, hits, text, self.reading.vocabulary) if "的" in raw[2:-1] and _PREDICATE.search(raw) else None
            named = whole if whole is not None and whole.known else None if _PREDICATE.match(strip_front(raw, self.reading.vocabulary)) else cut_name(_PREDICATE.split(raw, maxsplit=1)[0], hits, text, self.reading.vocabulary) or cut_name(raw, hits, text, self.reading.vocabulary)
        else:
            named = segment.named if segment.named is not None and not joint else cut_name(raw, hits, text, self.reading.vocabulary)
        if joint and segment.front and members and any(d.front and d.chain == chain and d.count is not None and d.count.qualifier != "unspecified" for d in (*drafts, *found)):
            named, members, joint = members[-1], [], False  # 3部手机、2台电脑等作案工具: each its own
        if named is None and joint and members:
            bare = [d.named for d in drafts if d.chain == chain and d.count is None]
            named = class_of([*bare, *members]) if bare and not segment.front and segment.measures[0].qualifier != "unspecified" else None
            if named is None or named.name in _INVENTED:  # 甲、乙、丙等60吨: the number is of them all, where they are of one class
                named, members, joint = members[-1], members[:-1], False
        if named is None and drafts and _OF_FACE.search(text, max(0, measures[0].start - 12), measures[0].start):
            named = drafts[-1].named
        if named is None or (not named.known or "其中" in text[max(0, segment.low - 6) : segment.low]) and _TOLD.match(raw.lstrip("的、")) and not self._described_object(verb, segment):
            return None  # 其中1支已上膛
        if not named.known and (sure and segment.front and len(named.name) > 6 or verb.code == "frozen"):
            return None
        if sure and not self._tight(segment, named):
            return None
        if (named.category or "").startswith("data") and measures[0].unit == "个" and measures[0].value is None:
            return None  # 挖出多个倒卖信息的团伙
        if named.name in _COUNTED_AS_CASES and measures[0].unit == "件" or not named.known and text.startswith("拆除", verb.start):
            return None  # 查获通缉犯21人、毒品14件; 拆除选矿棚2个
        beside = drafts and drafts[-1].count is not None and chain - drafts[-1].chain <= (1 if named.known else 0)  # 发现冰毒3包、手机2部
        if "weak" in verb.rule.attrs and not beside and not self._plainly(verb, named, segment):
            return None
        count, packed = self._measures(measures, named)
        if count is None or not segment.front and _UNDONE.match(text, measures[-1].end):
            return None
        for q in measures:
            self.used.add(q.start)
        start = self._trim(segment.low, segment.high)
        draft = Draft(start, max(segment.high if segment.front else measures[-1].end, measures[-1].end), named, count, verb.rule.id, verb.code, chain, packed)
        draft.end, draft.front = self._trim_end(draft.end, start), segment.front
        draft.hidden = self._hidden(segment.raw, hits) if "的" in segment.raw else None
        draft.part = bool(_REST.match(segment.raw.strip())) and count.qualifier != "unspecified"  # 其余工具若干 are others
        draft.part = draft.part or segment.front and _rest_of(text, measures[0].start, count, drafts)
        draft.more = _FURTHER.search(text, max(segment.low - 2, measures[0].start - 4), measures[0].start) is not None or adds(text, verb)
        if not named.known and count.qualifier == "unspecified" and count.unit is None or not named.known and count.unit == "批":
            draft.sure = chain == 0 and not drafts
        draft.whole = bool(_TOTAL.search(text, max(0, verb.start - 18), verb.start) or _GROWN.search(raw) or self._in_all(verb, raw, count, packed))
        draft.whole = draft.whole or segment.front and bool(drafts) and count.unit not in MASS and _SUMMED_UP.search(text, max(0, measures[0].start - 5), measures[0].start) is not None
        out = [draft]
        for other in self._alongside(measures, count):
            draft.whole = False
            out.append(replace(draft, count=other, packed=None))
        if EACH.search(text[max(segment.low, measures[0].number_start - 3) : measures[0].number_start]):
            for earlier in reversed(drafts + found):
                if earlier.count is not None or earlier.chain != chain:
                    break
                earlier.count, earlier.sure = count, True
        if joint:
            out = self._joint(draft, members, drafts, found, chain, verb)
            if _BRANDED.search(segment.raw):
                draft.includes = ()  # 茅台、剑南春等品牌的商标标识: brands are no things
        self._brackets(verb, draft, segment, out, [] if joint else [*drafts, *found])
        return out

    def _purposes(self, raw: str) -> bool:
        """Whether words begin with what a thing is for: 制毒、提炼及称量|工具."""
        first, *others = re.split(r"[、及和与]", raw)
        return len(others) > 1 and all(word in self.reading.vocabulary.activities for word in (first, *others[:-1]))

    def _described_object(self, verb: Hit, segment: Segment) -> bool:
        """Whether what is told of a thing stands between its verb and its name: 查获|被列入公约附录的|玳瑁干5公斤."""
        return segment.low <= verb.end and not segment.front and "的" in segment.raw

    def _worth_of(self, money: QuantityMention, low: int, high: int) -> bool:
        """Whether a sum tells what the thing behind it is worth: 价值40余万元假药."""
        text = self.reading.text
        if money.end >= high or _WORTH_OF.search(text, max(low, money.start - 8), money.start) is None:
            return False
        named = cut_name(text[money.end : high], hits_in(self.items, money.end, high), text, self.reading.vocabulary)
        return named is not None and named.known and not named.general

    def _in_all(self, verb: Hit, raw: str, count: Count, packed: Count | None) -> bool:
        """Whether all that was found is weighed, or counted in the wake of a total: 被检获的海洛因共重8公斤, 共抓获12人，缴获海洛因8公斤."""
        text = self.reading.text
        if count.unit in MASS and packed is None and "重" in raw and _WEIGHED_TOGETHER.search(raw):
            return text.startswith("的", verb.end) or text.endswith(_FOUND_BEFORE, 0, verb.start)
        return _IN_THE_WAKE.search(text, max(0, verb.start - 60), verb.start) is not None

    def _once_more(self, low: int, high: int, things: Sequence[QuantityMention], drafts: Sequence[Draft], separator: str) -> list[Draft] | None:
        """私烟520箱及|614箱: a number alone is of the thing before it, found in another place."""
        last = drafts[-1] if drafts else None
        if last is None or last.count is None or separator not in ("及", "和", "与", "、", "以及") or last.count.unit != things[0].unit or last.front:
            return None
        if self.reading.text[low : things[0].start].strip("约近逾超") or self.reading.text[things[0].end : high].strip("，。； "):
            return None
        self.used.add(things[0].start)
        last.whole = False  # 先后查获12克、7克 totals neither
        return [replace(last, start=low, end=things[0].end, count=self._count(things[0]), packed=None, includes=())]

    def _alongside(self, measures: Sequence[QuantityMention], count: Count) -> Iterator[Count]:
        """The further numbers of one thing found in several places: 龙虾17箱、25箱; 冰毒3.2公斤和5.1公斤."""
        for one, two in pairwise(measures):
            if one.unit == two.unit == count.unit and self.reading.text[one.end : two.start] in ("、", *AND):
                yield self._count(two)

    def _told_behind(self, low: int, things: Sequence[QuantityMention], drafts: Sequence[Draft]) -> list[Draft]:
        """The things without a number that a total behind their comma is of: 白酒，共计320箱; 手机、电脑，共计57台."""
        lead = self.reading.text[low : things[0].start]
        if not drafts or things[0].start in self.used or things[0].qualifier == "unspecified" or SUM_ALONE.fullmatch(lead) is None:
            return []
        chain = [d for d in drafts if d.chain == drafts[-1].chain]
        if not TOGETHER.search(lead) and not (len(chain) == 1 and things[0].unit in MASS and chain[0].named.known and self._stands_alone(low, things[0])):  # 乾白木耳，約五公噸半
            return []
        return chain if all(not d.includes and not d.part and (d.count is None or d.count.qualifier == "unspecified") for d in chain) else []

    def _stands_alone(self, low: int, quantity: QuantityMention) -> bool:
        """Whether a number has a clause of its own."""
        return self.reading.text[low - 1 : low] == "，" and self.reading.text[quantity.end : quantity.end + 1] in ("，", "。", "；", "")

    def _of_makes(self, listed: Sequence[Draft], members: Sequence[Named]) -> bool:
        """Whether a number stands before Latin makes of the thing told behind them: 30对假冒ABC、XYZ等名牌鞋."""
        first = listed[0]
        makes = all(name.isascii() for name in (*(d.named.name for d in listed), *(m.name for m in members)))
        return makes and first.front and first.count is not None and all(d.count is None for d in listed[1:])

    def _over_all(self, listed: Sequence[Draft], members: Sequence[Named], kind: Named) -> bool:
        """Whether a weight before a list with a collective noun is of the whole list: 80余吨牛肚、牛百叶等冻品."""
        first = listed[0]
        if not first.front or first.count is None or any(d.count is not None for d in listed[1:]):
            return False
        names = [*(d.named for d in listed), *members]
        if len(names) < 2 or not kind.known and not kind.general:
            return False
        if first.count.unit not in MASS:  # 80余件铜鼎、瓷瓶等文物, not 3部手机、电脑等电子设备
            many = first.count.value is not None and first.count.value >= _MANY
            return many and first.count.unit in _ANY_UNIT and not kind.general and {(n.category or n.name).split(".")[0] for n in names} == {(kind.category or "?").split(".")[0]}
        if kind.general:
            return len({n.category or n.name for n in names}) == 1
        return (kind.category or "?").split(".")[0] in {(n.category or n.name).split(".")[0] for n in names}

    def _tight(self, segment: Segment, named: Named) -> bool:
        """Behind another clause, or before its verb, a thing must stand by itself: 手机3部, not 民警到场后手机3部."""
        raw = segment.raw.replace(BLANK, "").strip()
        return named.known or len(raw) <= len(named.name) + 4

    def _plainly(self, verb: Hit, named: Named, segment: Segment) -> bool:
        """Whether what was found (发现) was taken too: contraband, or a thing under suspicion."""
        text = self.reading.text
        if _SUSPECT.search(text, segment.low, segment.high):
            return True
        if not named.known:
            return False
        if text.startswith("提取", verb.start) and (named.category or "").startswith("data"):
            return True
        word = text[verb.start : verb.end]
        if word == "中发现" and _AT_WORK.search(text, max(0, verb.start - 2), verb.start):
            word = "发现"  # 工作中发现某人携带多部手机
        return word not in ("发现", "又发现", "还发现", "查处") or not CONTRABAND.isdisjoint((named.category or "", (named.category or "").split(".")[0]))

    def _members(self, raw: str, segment: Segment, hits: Sequence[Hit]) -> tuple[list[Named], str, bool]:
        """手机等作案工具 → ([手机], 作案工具, True); raw itself where no 等 joins a class to its members."""
        text = self.reading.text
        if "等" not in raw or segment.front and raw.endswith("等"):
            return [], raw, False
        before, _, after = raw.rpartition("等")
        after = _LIKE.sub("", after.strip())
        if not after and before.endswith("”"):
            return [], before, False  # 香烟“金桥”等30箱
        first = cut_name(before, [h for h in hits if text[h.start : h.end] in before], text, self.reading.vocabulary)
        if first is not None and not first.known and first.name in self.reading.vocabulary.activities:
            first = None  # 运输等作案工具
        quoted = "”" in before or _MAKERS.match(after) or "品牌" in after or "牌" in after[:4]
        return ([first] if first is not None and not quoted else []), after, True

    def _hidden(self, raw: str, hits: Sequence[Hit]) -> Named | None:
        """The drug or weapon told to be in a thing: 18箱|夹藏冰毒的茶叶."""
        found = _HOLDS_IT.match(raw)
        named = cut_name(found["what"], [h for h in hits if self.reading.text[h.start : h.end] in found["what"]], self.reading.text, self.reading.vocabulary) if found else None
        return named if named is not None and (named.category or "").startswith(("drug", "weapon", "wildlife")) else None

    def _without_deeds(self, members: list[Named], drafts: Sequence[Draft], chain: int) -> list[Named]:
        """The members of a class, without what opens its list and is a word for a deed: 灌装、包装|等设备; but 瓶盖、包装等物品."""
        listed = any(d.chain == chain for d in drafts)
        return [m for m in members if listed or m.name not in self.reading.vocabulary.activities]

    def _joint(
        self, draft: Draft, members: list[Named], drafts: list[Draft], found: list[Draft], chain: int, verb: Hit
    ) -> list[Draft]:
        """A collective noun over the things before it in its chain."""
        text = self.reading.text
        names = [m.name for m in members]
        count, draft.collective = draft.count, True
        counted = count is not None and count.qualifier != "unspecified"
        if counted:
            while drafts and drafts[-1].chain == chain and drafts[-1].count is None:
                names.insert(0, drafts.pop().named.name)
            for earlier in drafts:
                if earlier.chain == chain and draft.named.general and earlier.count is not None:
                    earlier.part = True
            draft.includes = tuple(names)
            return [draft]
        listed = [d for d in drafts if d.chain == chain]
        for earlier in listed:
            earlier.sure = True
        if count is None and listed and (self._over_all(listed, members, draft.named) or self._of_makes(listed, members)):
            first = listed[0]
            del drafts[-len(listed) :]
            draft.start, draft.count, draft.packed = first.start, first.count, first.packed
            draft.includes = tuple([n for n in (*(d.named.name for d in listed), *names) if not n.isascii()])
            return [draft]
        if count is None and listed and listed[0].count is not None and listed[0].count.qualifier == "unspecified" and all(d.count is None for d in listed[1:]):
            draft.count = listed[0].count  # 大批账册、收据等证据材料
        extra = [Draft(draft.start, draft.end, m, None, verb.rule.id, verb.code, chain) for m in members]
        for one in extra:
            at = text.find(one.named.name, draft.start, draft.end)
            if at >= 0:
                one.start, one.end = at, at + len(one.named.name)
        if _GENERAL_TAIL.match(draft.named.name) and count is None:
            return extra
        return [*extra, draft]

    def _bare(
        self, verb: Hit, low: int, high: int, drafts: list[Draft], chain: int, separator: str, following: str, sure: bool
    ) -> list[Draft] | None:
        """A thing with no number: 电脑、手机; 硬盘等作案工具."""
        text, outer = self.reading.text, self.reading.outer
        source = text if outer[low : low + 1] == BLANK else outer
        words = source[low:high].replace(BLANK, "").replace("\n", "").strip(" ，、；：。")
        words = words.removesuffix("等物").removesuffix("等")
        if not words or len(words) > 40 or words.startswith(_WHERE) and not hits_in(self.items, low, low + 2) or separator in CLAUSE and separator and words.startswith(_TOLD_OF):
            return None
        if _POINTED.match(words):
            return []
        hits = hits_in(self.items, low, high)
        if words in self.reading.vocabulary.activities:
            if words not in _DEED_OR_THING or not drafts or separator in CLAUSE or following and following not in CLAUSE:
                return []  # 加工、运输等作案工具
            at = self._trim(low, high)
            return [Draft(at, at + len(words), Named(words, "goods.packaging", True), None, verb.rule.id, verb.code, chain)]  # 酒瓶、瓶盖、包装
        vague = _VAGUE.search(words)
        count = Count(qualifier="unspecified", unit="批" if _BATCH.search(words) else None) if vague else None
        if vague:
            words = words[: vague.start()]
        elif "weak" not in verb.rule.attrs and (the := _THE_ONE.match(words)) is not None:
            count, words = Count(value=Decimal(1), unit=the["measure"]), words[the.end() :]
        elif words[:1] == "一" and "weak" not in verb.rule.attrs and (one := self._one(low, high, hits)) is not None:
            return [Draft(self._trim(low, high), high, one, Count(value=Decimal(1)), verb.rule.id, verb.code, chain)]
        segment = Segment(low, high, words)
        members, rest, joint = self._members(words, segment, hits)
        members = self._without_deeds(members, drafts, chain)
        named = cut_name(rest, hits, text, self.reading.vocabulary)
        weak = "weak" in verb.rule.attrs and not pulled_out(text, verb)
        weighed = weak and count is None and self._weighed(named, low, high)
        if count is None and (verb.code == "frozen" and not (named is not None and named.known and (following in ("、", "和", "及", "以及") or drafts)) or weak and not (named is not None and named.known and (following == "、" or drafts and drafts[-1].chain == chain and drafts[-1].count is not None) and not CONTRABAND.isdisjoint((named.category or "", (named.category or "").split(".")[0]))) and not (joint and named is not None and self._plainly(verb, named, segment)) and not weighed):
            return None
        start = self._trim(low, high)
        if joint:
            if named is None or not (named.known or count):
                return [Draft(start, high, m, None, verb.rule.id, verb.code, chain) for m in members if m.known] or None
            return self._joint(Draft(start, high, named, count, verb.rule.id, verb.code, chain), members, drafts, [], chain, verb)
        if named is not None and count is None and named.name in _SAYS_NOTHING:
            return []
        if named is None or count is None and (named.general or sure and named.name in self.reading.vocabulary.classes):
            return None
        first = not drafts and separator not in CLAUSE
        opens = separator in CLAUSE and separator and not (following and following not in CLAUSE or GOES_ON.match(text, low, high))
        if not named.known and words.isascii():
            return []  # 冒牌LV、GUCCI包袋: a brand
        told = first and not _DIGIT.search(words) and _COUNT_BEHIND.match(text, high) is not None  # 用透明袋封装的蜈蚣干，合计1200只
        if not named.known and (sure or len(named.name) > 8 or opens or "的" in words and not told):
            return None
        if named.known and separator in CLAUSE and separator and len(words) > len(named.name) + 8:
            return None
        if sure and len(words) > len(named.name) + 10:
            return None
        within: list[Draft] = []
        if count is None and named.known and (bracket := self._last_bracket(low, high)):
            count = self._bracketed(*bracket)
            if count is None:  # 金饰品（金项链2条、金戒指3枚）
                within = [replace(d, chain=chain) for d in self.read(verb, bracket[0] + 1, bracket[1] - 1, sure=True) if d.count is not None]
        draft = Draft(start, high, named, count, verb.rule.id, verb.code, chain)
        draft.sure = told or weighed or (not weak or count is not None) and verb.code != "frozen" and named.known and not named.by_head and not (first and len(words) > 16)
        return [draft, *within]

    def _weighed(self, named: Named | None, low: int, high: int) -> bool:
        """Whether officers weighed or counted what was found at once: 发现冰毒，净重11公斤; 全是旧衣，过磅后共3吨; 全是卷烟，共16个品种418条."""
        if named is None or not named.known:
            return False
        if _PUT_ON_SCALES.match(self.reading.text, high) or _COUNT_BEHIND.match(self.reading.text, high):
            return not named.general
        if CONTRABAND.isdisjoint((named.category or "", (named.category or "").split(".")[0])) and _HELD.search(self.reading.text, low, high) is None:
            return False
        return _WEIGHT_BEHIND.match(self.reading.text, high) is not None

    def _one(self, low: int, high: int, hits: Sequence[Hit]) -> Named | None:
        """搜出一仿制手枪: one, without a measure word, of a thing that is a word of the packs."""
        start = self.reading.text.find("一", low, high) + 1
        words = self.reading.text[start:high].strip(" ，、；：。")
        figure = next(iter(self.reading.sentence_quantities(start - 1, start + 1)), None)
        begun = any(h.start == start for h in hits) if figure is None else figure.start == start - 1 and figure.unit is None  # 一面包车, not 一次性注射器
        if not begun or any(h.start < start < h.end for h in hits):
            return None
        named = cut_name(words, hits, self.reading.text, self.reading.vocabulary)
        return named if named is not None and named.known and not named.general and not named.by_head else None


def _rest_of(text: str, number: int, count: Count, drafts: Sequence[Draft]) -> bool:
    """Whether a number counts what is left of something told before: 文物30件，其中5件为二级文物，其余|25件|被定为一般文物."""
    if not text.endswith(("其余", "其余的", "余下", "余下的"), 0, number) or count.value is None:
        return False
    return any(d.count is not None and d.count.unit == count.unit and d.count.value is not None and d.count.value >= count.value for d in drafts)
