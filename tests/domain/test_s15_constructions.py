"""The forty hardest constructions of the domain catalogue, each in a neighbouring form. All texts are invented."""

from collections.abc import Callable
from datetime import date

import pytest

D = "5月9日，白石县公安局"


def row(number: int, text: str, *wanted: str, published: date | None = date(2024, 6, 20), what: str = "") -> object:
    return pytest.param(text, wanted, published, id=f"c{number:02}{'-' + what if what else ''}")


@pytest.mark.parametrize(
    ("text", "wanted", "published"),
    [
        row(1, "4月11、15日，白石分局连续捣毁3处赌博窝点，抓获参赌人员26名。", "date 2024-04-11 operation", "date 2024-04-15 operation", "bust den 3", "arrest caught 26"),
        row(2, D + "抓获涉赌人员35人，其中刑拘7人、行拘19人，其余人员批评教育后放回。", "arrest caught 35", "arrest criminal_detention 7", "arrest administrative_detention 19"),
        row(3, D + "抓获涉案人员48名，含网上在逃人员6名，最长的潜逃14年。", "arrest caught 48", "arrest caught 6 part"),
        row(4, D + "先抓获李某等5人，次日又抓获上家3人，至此8人全部落网。", "arrest caught 8", "arrest caught 5 part", "arrest caught 3 part"),
        row(5, D + "查获手机、平板电脑共34台。", "seized seized 手机 null", "seized seized 平板电脑 34 台"),
        row(6, D + "抓获王某，扣押面包车2辆，追缴赃款4815元，银行卡7张。", "seized detained 面包车 2 辆", "seized recovered 银行卡 7 张", "amount recovered CNY 4815"),
        row(7, D + "抓获吴某，当场缴获海洛因5包净重63.7克、摇头丸40粒（11.2克）。",
            "seized seized 海洛因 63.7 克", "seized seized 海洛因 5 包 part", "seized seized 摇头丸 11.2 克", "seized seized 摇头丸 40 粒 part"),
        row(8, D + "抓获赵某，查获冰毒和氯胺酮12.4公斤，其中氯胺酮3.9公斤。", "seized seized 冰毒 null", "seized seized 氯胺酮 12.4 公斤", "seized seized 氯胺酮 3.9 公斤 part"),
        row(9, D + "收缴假冒白酒9个品种2600余瓶，货值约73万元。", "seized seized 白酒 >2600 瓶", "amount goods_value CNY ~730000"),
        row(10, D + "抓获盗墓嫌疑人4名，追回文物21组30件（套）。", "seized recovered 文物 30 件"),
        row(11, D + "抓获该团伙3人，交代作案31起，民警追回摩托车12辆。", "seized recovered 摩托车 12 辆", "arrest caught 3", "bust -"),
        row(12, "今年1至5月，青河市检察院共批捕涉黑案件8件47人。", "arrest arrested 47", "stat 涉黑案件 8 件"),
        row(13, "今年以来，青河市公安局反诈中心共止付2.3亿元，冻结5700余万元，返还受害群众810万元。",
            "amount stop_payment CNY 230000000", "amount frozen CNY >57000000", "amount returned CNY 8100000"),
        row(14, D + "查处一处赌场，对参赌人员分别处以罚款2至4万元不等。", "amount fine CNY 20000..40000"),
        row(15, D + "打掉一个诈骗团伙，抓获6人，受害人被骗三五万元不等。", "amount loss CNY 30000..50000"),
        row(16, D + "抓获窦某等2人，二人以每套600元的价格收购银行卡，民警共收缴银行卡83张。", "amount price CNY 600", "seized seized 银行卡 83 张"),
        row(17, D + "打掉一个赌博团伙，该团伙资金流水超4亿元，非法获利52万元。", "amount turnover CNY >400000000", "amount illegal_gain CNY 520000"),
        row(18, "今年上半年，青河市命案破案率升至96.4%，同比提高2.8个百分点。", "stat 命案破案率 2.8 个百分点  yoy", "stat 命案破案率 96.4 %", published=date(2024, 7, 8)),
        row(19, "1至5月，青河市公安局抓获诈骗嫌疑人数是去年同期的3.2倍。", "stat 诈骗嫌疑人数 null +220.0 yoy"),
        row(20, "1至5月，青河市公安局抓获诈骗嫌疑人数同比增长1.6倍。", "stat 诈骗嫌疑人数 null +160.0 yoy"),
        row(21, "1至5月，青河县盗窃案件立案380起、破案245起，同比分别下降12%和上升21%。", "stat 盗窃案件立案 380 起 -12 yoy", "stat 破案 245 起 +21 yoy"),
        row(22, "上周，青河市公安局接报诈骗警情52起，比前一周减少7起。", "stat-value 52", "stat-value 7"),
        row(23, "前日（18日）凌晨2时许，白石警方展开收网，抓获嫌疑人9名。", "date 2024-06-18 operation"),
        row(24, "3月21日晚，白石县公安局民警蹲守至次日凌晨4时，抓获盗油嫌疑人5名。", "date 2024-03-21 operation", "date 2024-03-22 operation", "arrest caught 5"),
        row(25, "去年11月，白石县公安局对一起跑分案立案侦查。今年2月26日，专案组收网，抓获8人。", "date 2023-11-01..2023-11-30 reported", "date 2024-02-26 operation"),
        row(26, "白石县公安局历时7个月侦破“3·05”电信诈骗专案，抓获犯罪嫌疑人14名。", "date -", "bust -", "arrest caught 14"),
        row(27, "5月9日，在市局统一指挥、邻县警方协助下，白石县公安局抓获犯罪嫌疑人11人。", "arrest caught 11", "unit directing 市公安局", "unit assisting 邻县警方", "unit lead 白石县公安局"),
        row(28, "5月9日，青河县渔政执法大队查获3名电鱼人员，随后移交江边派出所处理。", "arrest caught 3", "arrest handed_over 3", "unit lead 青河县渔政执法大队", "unit receiving 江边派出所"),
        row(29, "5月9日，王女士接到陌生来电，对方自称省公安厅刑侦总队民警，骗走她6万元。次日，白石县公安局将嫌疑人付某抓获。", "unit lead 白石县公安局", "amount loss CNY 60000"),
        row(30, D + "出动警力260人次、警车38辆，抓获犯罪嫌疑人9人。", "arrest caught 9", "seized -", "stat -"),
        row(31, D + "捣毁赌博窝点1处，抓获8人。现场未查获毒品，行动中无人员受伤。", "arrest caught 8", "seized -", "stat -"),
        row(32, "警方提示：根据刑法规定，诈骗数额特别巨大的，处十年以上有期徒刑或者无期徒刑，并处罚金。", "kind -"),
        row(33, D + "将郑某抓获。郑某曾因抢夺获刑3年，现已被刑事拘留。", "arrest caught 1", "arrest criminal_detention 1", "person suspect 郑某"),
        row(34, D + "抓获刘某等3人，查获作案用的电脑、银行卡等物品一批。", "seized seized 电脑 null", "seized seized 银行卡 null", "seized seized 物品 some 批"),
        row(35, D + "缴获假冒白酒45箱270瓶。", "seized seized 白酒 270 瓶"),
        row(36, "青河警方拘捕一名男子，男子對控罪供認不諱?F該案已移送檢察院起訴。", "status transferred"),
        row(37, "5月9日，警方在區(qū)內(nèi)抓獲犯罪嫌疑人7人，收繳賭資4.6萬(wàn)元。", "arrest caught 7", "amount seized_cash CNY 46000"),
        row(38, "【香港訊】警方昨日在葵涌檢獲約3公斤懷疑可卡因，市值約270萬元，一名姓陳（31歲）男子被捕。",
            "seized seized 可卡因 ~3 公斤", "amount goods_value HKD ~2700000", "arrest caught 1", "person suspect 陈某"),
        row(39, "刑事警察局統計，112年度查扣不法所得新臺幣二億三四五六萬餘元。", "date 2023-01-01..2023-12-31 period", "amount seized_cash TWD >234560000", published=date(2024, 1, 20)),
        row(40, "白石警方缴毒逾9公斤\n5月9日，白石县公安局禁毒大队抓获3名犯罪嫌疑人，缴获冰毒9.37公斤。", "seized seized 冰毒 9.37 公斤"),
    ],
)
def test_construction(check: Callable[..., None], text: str, wanted: tuple[str, ...], published: date | None) -> None:
    check(text, *wanted, published=published)
