"""Quantities of any text: what each form is read as, what is no quantity, and that spans hold on any input."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from caseextract import Extractor
from caseextract.mentions.quantities import QuantityMention, scan_quantities

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]
EXTRACTOR = Extractor()
TABLES = EXTRACTOR.lexicon


def show(quantity: QuantityMention) -> str:
    """kind value unit-or-currency qualifier, the bounds of a range as low..high."""
    number = f"{quantity.value}" if quantity.value is not None else f"{quantity.lower}..{quantity.upper}"
    unit = quantity.unit or quantity.currency or "-"
    return f"{quantity.kind} {number} {unit} {quantity.qualifier}"


def read(text: str) -> list[str]:
    """Every quantity of a clean text."""
    return [show(quantity) for quantity in scan_quantities(text, TABLES)]


FORMS = [
    # counts and the hedges of the contract
    ("83部", "count 83 部 exact"),
    ("十二名", "count 12 名 exact"),
    ("2.79万起", "count 27900 起 exact"),
    ("20余张", "count 20 张 over"),
    ("一百二十余部", "count 120 部 over"),
    ("超过30人", "count 30 人 over"),
    ("近百名", "count 100 名 nearly"),
    ("不到200公尺", "count 200 公尺 nearly"),
    ("约10人", "count 10 人 about"),
    ("10人左右", "count 10 人 about"),
    ("近300余件", "count 300 件 about"),
    ("至少5人", "count 5 人 at_least"),
    ("20只以上", "count 20 只 at_least"),
    ("不超过35周岁", "count 35 周岁 at_most"),
    ("3天以内", "count 3 天 at_most"),
    ("三五个", "count 3..5 个 range"),
    # a decimal whose point is said, ends of a range with signs of their own, half of all, units longer than a name, points of a list, a price from
    ("36点8度", "magnitude 36.8 度 exact"),
    ("4点五公里", "count 4.5 公里 exact"),
    ("3点2亿", "plain 320000000 - exact"),
    ("-7~-2度", "magnitude -7..-2 度 range"),
    ("-9℃至-4℃", "magnitude -9..-4 ℃ range"),
    ("负四到正三度", "magnitude -4..3 度 range"),
    ("半数以上", "percent 50 % at_least"),
    ("过半数", "percent 50 % over"),
    ("四平方公里", "count 4 平方公里 exact"),
    ("六安培", "magnitude 6 安培 exact"),
    ("三点意见", "count 3 点 exact"),
    ("千", "plain 1000 - exact"),
    ("半个多钟头", "count 0.5 个钟头 over"),
    ("七元五", "money 7.5 CNY exact"),
    ("¥88起", "money 88 CNY exact"),
    ("便宜了十块", "money 10 CNY exact"),
    ("正负百分之五", "percent 5 % exact"),
    ("两档", "magnitude 2 档 exact"),
    ("3台斤", "count 3 台斤 exact"),
    ("3至5个", "count 3..5 个 range"),
    ("2-3人", "count 2..3 人 range"),
    ("3、4人", "count 3..4 人 range"),
    ("数十人", "count 20..99 人 several"),
    ("上百名", "count 100..None 名 several"),
    ("十几名", "count 11..19 名 several"),
    ("几名", "count 2..9 名 several"),
    ("成百上千件", "count 100..None 件 several"),
    ("一批", "count None..None 批 unspecified"),
    ("若干部", "count None..None 部 unspecified"),
    ("过百人", "count 100 人 over"),
    ("超过百人", "count 100 人 over"),
    ("超过千万元", "money 10000000 CNY over"),
    ("千余名", "count 1000 名 over"),
    ("800+条", "count 800 条 over"),
    ("6万+", "plain 60000 - over"),
    ("2w+人", "count 20000 人 over"),
    (">7天", "count 7 天 over"),
    ("最低40元", "money 40 CNY at_least"),
    ("万元以下", "money 10000 CNY at_most"),
    ("百人左右", "count 100 人 about"),
    ("过亿", "plain 100000000 - over"),
    ("三十来分钟", "count 30 分钟 over"),
    ("一米五到一米七", "count 1.5..1.7 米 range"),
    ("半小时到两小时", "count 0.5..2 小时 range"),
    ("2h15min", "count 135 min exact"),
    ("低于70分", "magnitude 70 分 at_most"),
    ("百分之六 点三", "percent 6.3 % exact"),
    ("八成 二", "percent 82 % exact"),
    ("6 5 折", "percent 65 % exact"),
    ("四 个 百 分 点", "points 4 个百分点 exact"),
    ("最高9万元", "money 90000 CNY at_most"),
    ("千儿八百人", "count 800..1000 人 range"),
    ("六场", "magnitude 6 场 exact"),
    ("一整天", "count 1 天 exact"),
    ("≥ 4%", "percent 4 % at_least"),
    ("<=15米", "count 15 米 at_most"),
    ("比四十大", "plain 40 - over"),
    ("比 62 公斤轻", "count 62 公斤 at_most"),
    ("比三分之一少", "fraction 0.3333333333333333333333333333 - at_most"),
    ("第六与第九之间", "ordinal 6..9 - range"),
    ("300与450间", "plain 300..450 - range"),
    ("4米和7米之间", "count 4..7 米 range"),
    # below and above nought at both ends
    ("零下6度到零上2度", "magnitude -6..2 度 range"),
    ("零下十五度至零下九度", "magnitude -15..-9 度 range"),
    ("零下7到12℃", "magnitude -12..-7 ℃ range"),
    # points, powers and parts
    ("负点四", "plain -0.4 - exact"),
    ("百分之点七", "percent 0.7 % exact"),
    ("10⁵", "plain 100000 - exact"),
    ("10⁻³", "plain 0.001 - exact"),
    ("4乘以10的5次方", "plain 400000 - exact"),
    ("四分三公里", "count 0.75 公里 exact"),
    ("0.12345678901234567", "plain 0.12345678901234567 - exact"),
    # the small coin of the same currency
    ("四英镑六便士", "money 4.06 GBP exact"),
    ("12卢布50戈比", "money 12.5 RUB exact"),
    ("港币两个三毫", "money 2.3 HKD exact"),
    ("6000多米尼加比索", "money 6000 DOP exact"),
    ("九千几内亚法郎", "money 9000 GNF exact"),
    # a piece of a unit, and units that begin with a scale
    ("三个加仑", "count 3 加仑 exact"),
    ("8.5个G", "count 8.5 G exact"),
    ("64千兆字节", "count 64 千兆字节 exact"),
    ("300兆宽带", "count 300 兆 exact"),
    ("47kΩ", "magnitude 47 kΩ exact"),
    ("4分半", "magnitude 4.5 分 exact"),
    ("分半钟", "count 1.5 分钟 exact"),
    ("分半", "count 1.5 分钟 exact"),
    ("个半钟头", "count 1.5 个钟头 exact"),
    ("四个半钟头", "count 4.5 个钟头 exact"),
    ("七分多钟", "count 7 分钟 over"),
    ("四个几钟", "count 4 个钟 over"),
    ("五个几月", "count 5 个月 over"),
    ("两粒钟", "count 2 粒钟 exact"),
    ("大半个时辰", "count 0.5 个时辰 over"),
    ("5 hours", "count 5 hours exact"),
    ("45mins", "count 45 mins exact"),
    ("3 hrs 20 mins", "count 200 mins exact"),
    ("2h 15min", "count 135 min exact"),
    ("等咗四个字", "count 20 分钟 exact"),
    ("迟到两个字", "count 10 分钟 exact"),
    ("袜子三打", "count 3 打 exact"),
    ("跑了12秒7", "count 12.7 秒 exact"),
    ("三个多亿", "plain 300000000 - over"),
    ("半个亿", "plain 50000000 - exact"),
    ("两个半亿", "plain 250000000 - exact"),
    ("两个半亿元", "money 250000000 CNY exact"),
    ("四个亿人民币", "money 400000000 CNY exact"),
    ("17.5€", "money 17.5 EUR exact"),
    ("7′3″", "count 87 ″ exact"),
    ("七块二包邮", "money 7.2 CNY exact"),
    ("加油要三百多块", "money 300 CNY over"),
    ("十八月龄", "count 18 月龄 exact"),
    ("五夜", "count 5 夜 exact"),
    ("25个基点", "magnitude 25 个基点 exact"),
    ("一百 五 十 二人", "count 152 人 exact"),
    ("1,340台", "count 1340 台 exact"),
    ("82，225.00元", "money 82225 CNY exact"),
    ("一亿六千多万元", "money 160000000 CNY over"),
    ("2亿3千余万元", "money 230000000 CNY over"),
    # measures
    ("3斤5两", "count 3.5 斤 exact"),
    ("一斤半", "count 1.5 斤 exact"),
    ("半斤", "count 0.5 斤 exact"),
    ("不到半小时", "count 0.5 小时 nearly"),
    ("身高一米七几", "count 1.7 米 over"),
    ("当归一两三", "count 1.3 两 exact"),
    ("二千克拉", "count 2000 克拉 exact"),
    ("汽水半打", "count 0.5 打 exact"),
    ("一块两毛五", "money 1.25 CNY exact"),
    ("哥仨", "plain 3 - exact"),
    ("加糖半勺", "count 0.5 勺 exact"),
    ("网速每秒8兆", "count 8 兆 exact"),
    ("住了个把月", "count 1 个月 about"),
    ("粉丝破万", "plain 10000 - over"),
    ("等了大半天", "count 0.5 天 over"),
    ("过了小半年", "count 0.5 年 nearly"),
    ("有负的百分之八", "percent -8 % exact"),
    ("盐三分一茶匙", "count 0.3333333333333333333333333333 茶匙 exact"),
    ("一个半小时", "count 1.5 小时 exact"),
    ("个半小时", "count 1.5 小时 exact"),
    ("个半月", "count 1.5 个月 exact"),
    ("两个半月", "count 2.5 个月 exact"),
    ("三千克", "count 3 千克 exact"),
    ("21公斤218公克", "count 21.218 公斤 exact"),
    ("两吨三百公斤", "count 2.3 吨 exact"),
    ("突破十一.三亿元", "money 1130000000 CNY over"),
    ("12千米", "count 12 千米 exact"),
    ("五十兆字节", "count 50 兆字节 exact"),
    ("三十两", "count 30 两 exact"),
    ("一米七五", "count 1.75 米 exact"),
    ("1/2kg", "count 0.5 kg exact"),
    ("三十七·二公克", "count 37.2 公克 exact"),
    ("零下五度", "magnitude -5 度 exact"),
    ("负0.2千米", "count -0.2 千米 exact"),
    ("摄氏37度", "magnitude 37 摄氏度 exact"),
    ("120km/h", "magnitude 120 km/h exact"),
    ("185mg/100ml", "magnitude 185 mg/100ml exact"),
    # one value in several units
    ("2小时40分钟", "count 160 分钟 exact"),
    ("3小时5分20秒", "count 11120 秒 exact"),
    ("四亩六分", "count 4.6 亩 exact"),
    ("五两八钱", "count 5.8 两 exact"),
    ("2周3天", "count 17 天 exact"),
    ("七分四十秒", "count 460 秒 exact"),
    ("四分半钟", "count 4.5 分钟 exact"),
    ("六年零四个月", "count 76 个月 exact"),
    ("9天13时", "count 229 小时 exact"),
    ("六尺四寸", "count 6.4 尺 exact"),
    ("6英尺2英寸", "count 74 英寸 exact"),
    ("2公里350米", "count 2.35 公里 exact"),
    ("4公斤150克", "count 4.15 公斤 exact"),
    ("三十八度二", "magnitude 38.2 度 exact"),
    ("三个多小时", "count 3 个小时 over"),
    ("14个多月", "count 14 个月 over"),
    # lengths of time
    ("一两小时", "count 1..2 小时 range"),
    ("半年", "count 0.5 年 exact"),
    ("75日", "count 75 日 exact"),
    ("行政拘留12日", "count 12 日 exact"),
    ("10日以内", "count 10 日 at_most"),
    ("十二天内", "count 12 天 at_most"),
    ("五周年", "count 5 周年 exact"),
    ("年近七旬", "count 70 岁 nearly"),
    # two bounds
    ("5年以上9年以下", "count 5..9 年 range"),
    ("60元以上，90元以下", "money 60..90 CNY range"),
    ("不少于3个、不超过8个", "count 3..8 个 range"),
    # loose figures
    ("万把块钱", "money 10000 CNY about"),
    ("百八十人", "count 80..100 人 range"),
    ("四十好几岁", "count 40 岁 over"),
    # powers
    ("2.5×10^6", "plain 2500000 - exact"),
    ("7×10⁴米", "count 70000 米 exact"),
    ("3.1×10的5次方", "plain 310000 - exact"),
    ("2的八次方", "plain 256 - exact"),
    ("六的平方", "plain 36 - exact"),
    # scales that belong to the unit
    ("120万千瓦时", "magnitude 1200000 千瓦时 exact"),
    ("1020百帕", "magnitude 1020 百帕 exact"),
    ("三百帕", "magnitude 300 帕 exact"),
    ("八千字节", "count 8 千字节 exact"),
    ("40毫巴", "magnitude 40 毫巴 exact"),
    ("75W", "magnitude 75 W exact"),
    ("6升/100公里", "magnitude 6 升/100公里 exact"),
    ("百米", "count 100 米 exact"),
    ("五钱", "count 5 钱 exact"),
    ("零上8度", "magnitude 8 度 exact"),
    ("900转/分", "magnitude 900 转/分 exact"),
    # money
    ("贰佰叁拾元陆角柒分", "money 230.67 CNY exact"),
    ("贰佰参拾元", "money 230 CNY exact"),
    ("港币$60", "money 60 HKD exact"),
    ("$4.5 million", "money 4500000 USD exact"),
    ("US$8.2m", "money 8200000 USD exact"),
    ("2.6bn美元", "money 2600000000 USD exact"),
    ("2864元", "money 2864 CNY exact"),
    ("3元5角", "money 3.5 CNY exact"),
    ("五块六", "money 5.6 CNY exact"),
    ("三块零四", "money 3.04 CNY exact"),
    ("十块三毛", "money 10.3 CNY exact"),
    ("5块5毛5分", "money 5.55 CNY exact"),
    ("两毛五", "money 0.25 CNY exact"),
    ("只差几毛钱", "money 0.2..0.9 CNY several"),
    ("两三毛", "money 0.2..0.3 CNY range"),
    ("标价65￥", "money 65 CNY exact"),
    ("壹万伍仟元整", "money 15000 CNY exact"),
    ("3万至5万元", "money 30000..50000 CNY range"),
    ("3万元至5万元", "money 30000..50000 CNY range"),
    ("3万元至5万元港币", "money 30000..50000 HKD range"),
    ("八千元至一万元人民币", "money 8000..10000 CNY range"),
    ("12至19万元", "money 120000..190000 CNY range"),
    ("3、5万元", "money 30000..50000 CNY range"),
    ("5-60万元", "money 500000..600000 CNY range"),
    ("8500到3万港元", "money 8500..30000 HKD range"),
    ("两到三千澳元", "money 2000..3000 AUD range"),
    ("五元六角到七元", "money 5.6..7 CNY range"),
    ("1万（含）-5万元", "money 10000..50000 CNY range"),
    ("200多元钱", "money 200 CNY over"),
    ("20万余元", "money 200000 CNY over"),
    ("2000元以上", "money 2000 CNY at_least"),
    ("数百万元", "money 2000000..9999999 CNY several"),
    ("港币八十二万元", "money 820000 HKD exact"),
    ("人民币6万元", "money 60000 CNY exact"),
    ("5000元人民币", "money 5000 CNY exact"),
    ("￥300", "money 300 CNY exact"),
    ("HK$300", "money 300 HKD exact"),
    ("$1-5", "money 1..5 USD range"),
    ("USD 100", "money 100 USD exact"),
    ("两个亿卢布", "money 200000000 RUB exact"),
    ("两美元又三美分", "money 2.03 USD exact"),
    ("50美分", "money 0.5 USD exact"),
    ("三蚊零四", "money 3.04 HKD exact"),
    ("两毫", "money 0.2 CNY exact"),
    ("五分", "money 0.05 CNY exact"),
    ("一分钱", "money 0.01 CNY exact"),
    ("几个亿", "plain 200000000..999999999 - several"),
    ("20万枚泰达币", "money 200000 USDT exact"),
    ("USDT 36.2万枚", "money 362000 USDT exact"),
    # parts of a whole
    ("万分之三", "fraction 0.0003 - exact"),
    ("41.3%", "percent 41.3 % exact"),
    ("百分之三点五", "percent 3.5 % exact"),
    ("百分之百", "percent 100 % exact"),
    ("百分之三到五", "percent 3..5 % range"),
    ("3%至5.5%", "percent 3..5.5 % range"),
    ("三成", "percent 30 % exact"),
    ("两成五", "percent 25 % exact"),
    ("近四成", "percent 40 % nearly"),
    ("三至五成", "percent 30..50 % range"),
    ("打八折", "percent 80 % exact"),
    ("八五折", "percent 85 % exact"),
    ("打对折", "percent 50 % exact"),
    ("过半", "percent 50 % over"),
    ("6.3个百分点", "points 6.3 个百分点 exact"),
    ("2.4倍", "multiple 2.4 倍 exact"),
    ("两倍半", "multiple 2.5 倍 exact"),
    ("五分之二", "fraction 0.4 - exact"),
    ("一又四分之一", "fraction 1.25 - exact"),
    ("负1/4", "fraction -0.25 - exact"),
    ("一半", "fraction 0.5 - exact"),
    # bare numbers
    ("三点一四", "plain 3.14 - exact"),
    ("-3", "plain -3 - exact"),
    ("负六点六", "plain -6.6 - exact"),
    ("第十二", "ordinal 12 - exact"),
    ("40k", "plain 40000 - exact"),
    ("30w上下", "plain 300000 - about"),
    ("2^5", "plain 32 - exact"),
    ("-2.5^-1", "plain -0.4 - exact"),
    ("-2.5 M", "plain -2500000 - exact"),
    (".77", "plain 0.77 - exact"),
    ("20和30之间", "plain 20..30 - range"),
    # capitals, points and groups of digits
    ("零点柒捌", "plain 0.78 - exact"),
    ("捌角", "money 0.8 CNY exact"),
    ("柒角贰分", "money 0.72 CNY exact"),
    ("六七点零", "plain 67 - exact"),
    ("大约点二五", "plain 0.25 - about"),
    ("7,204，315元", "money 7204315 CNY exact"),
    ("7，204，315.6元", "money 7204315.6 CNY exact"),
    ("1.25亿年", "count 125000000 年 exact"),
    ("1.5亿年到2.4亿年", "count 150000000..240000000 年 range"),
    ("五万两千瓦时", "magnitude 52000 瓦时 exact"),
    # speeds told the other way round
    ("每小时七十公里", "magnitude 70 公里每小时 exact"),
    ("每秒钟8至12米", "magnitude 8..12 米每秒 range"),
    ("每分钟1500转", "magnitude 1500 转每分钟 exact"),
    ("每小时超过90公里", "magnitude 90 公里每小时 over"),
    # comparisons and bounds
    ("比40大，比60小", "plain 40..60 - range"),
    ("比六分之一大，比六分之五小", "fraction 0.1666666666666666666666666667..0.8333333333333333333333333333 - range"),
    ("> = 60", "plain 60 - at_least"),
    ("< = 7天", "count 7 天 at_most"),
    ("约等于九", "plain 9 - about"),
    # the thousandth of a yuan, scales and signs that are rare
    ("三角二分五厘", "money 0.325 CNY exact"),
    ("九元零六厘", "money 9.006 CNY exact"),
    ("一毛零四厘", "money 0.104 CNY exact"),
    ("五京零八", "plain 50000000000000008 - exact"),
    ("陆佰零参", "plain 603 - exact"),
    ("两万百慕大元", "money 20000 BMD exact"),
    ("￡75", "money 75 GBP exact"),
    ("J¥900", "money 900 JPY exact"),
    ("CAD$42", "money 42 CAD exact"),
    ("68.5日币", "money 68.5 JPY exact"),
    ("3200₭", "money 3200 LAK exact"),
    # what is done so many times, and units of science
    ("身中七刀", "magnitude 7 刀 exact"),
    ("打了两拳", "magnitude 2 拳 exact"),
    ("连开四枪", "magnitude 4 枪 exact"),
    ("去过三四回", "magnitude 3..4 回 range"),
    ("十几顿饭", "magnitude 11..19 顿 several"),
    ("跑了四十多单", "magnitude 40 单 over"),
    ("两锅汤", "magnitude 2 锅 exact"),
    ("写了六行字", "magnitude 6 行 exact"),
    ("700GPa", "magnitude 700 GPa exact"),
    ("四百兆比特每秒", "magnitude 400 兆比特每秒 exact"),
    ("两千mhz", "magnitude 2000 mhz exact"),
    ("八点五弧度", "magnitude 8.5 弧度 exact"),
    ("输了两分之差", "magnitude 2 分 exact"),
    # heads, spreads of tens, 不到 behind, a currency behind 块
    ("三吨六", "count 3.6 吨 exact"),
    ("百岁老人", "count 100 岁 exact"),
    ("12μg/m3", "magnitude 12 μg/m3 exact"),
    ("四五十号人", "count 40..50 人 range"),
    ("几十号人", "count 20..99 人 several"),
    ("十几二十块", "money 11..20 CNY range"),
    ("二十几三十岁", "count 21..30 岁 range"),
    ("两百块钱不到", "money 200 CNY nearly"),
    ("5天不到就到了", "count 5 天 nearly"),
    ("八百块港币", "money 800 HKD exact"),
    ("三千块美金", "money 3000 USD exact"),
]


def test_a_half_with_a_measure_of_its_own_belongs_to_no_unit_before_it() -> None:
    assert read("五天半个月就回") == ["count 5 天 exact", "count 0.5 个月 exact"]


@pytest.mark.parametrize(("text", "wanted"), FORMS, ids=[text for text, _ in FORMS])
def test_form(text: str, wanted: str) -> None:
    assert read(text) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("一把手", id="leader"),
        pytest.param("统一行动", id="unified"),
        pytest.param("一起来三轮车旁", id="together"),
        pytest.param("陆续投案", id="surname-and-adverb"),
        pytest.param("参赌人员", id="gamblers"),
        pytest.param("数据、数字、人数", id="data"),
        pytest.param("2022年6月28日18时", id="date"),
        pytest.param("“8.06”专案", id="case-code"),
        pytest.param("6222020200112230450", id="card-number"),
        pytest.param("万元户", id="rich"),
        pytest.param("半成品", id="half-finished"),
        pytest.param("百姓百货", id="hundreds-in-words"),
        pytest.param("下半年", id="second-half"),
        pytest.param("一二三产业", id="each-of-three"),
        pytest.param("三四五线城市", id="each-of-three-behind-another"),
        pytest.param("双方各执一词，真相如出一辙", id="idioms"),
        pytest.param("见https://example.test/a?id=30%25&n=77", id="address-of-a-page"),
        pytest.param("一大半", id="the-greater-part"),
        pytest.param("400-700-9012", id="telephone-in-three-parts"),
        pytest.param("10.20.3.4", id="address-of-a-machine"),
        pytest.param("13900000000", id="mobile-telephone"),
        pytest.param("登陆大陆，收拾队伍，退伍后落伍", id="capital-digits-in-words"),
        pytest.param("老陆", id="a-surname-at-the-end"),
        pytest.param("五角大楼", id="no-half-a-yuan"),
        pytest.param("三七二十一、四八三十二", id="table-of-multiplication"),
        pytest.param("零百零千", id="no-hundreds-of-nought"),
        pytest.param("固定电话0771-2345678", id="telephone-with-its-area"),
        pytest.param("一点一滴", id="little-by-little"),
        pytest.param("零担货运部", id="freight-by-parts"),
        pytest.param("朝九晚五，一分钱一分货", id="sayings"),
        pytest.param("“3·18”专案", id="name-of-a-case"),
        pytest.param("半数据", id="no-half"),
    ],
)
def test_trap(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("估计逾3千支", ["count 3000 支 over"], id="a-guess-that-it-is-over"),
        pytest.param("4个万人村", ["count 4 个 exact"], id="villages-of-ten-thousand"),
        pytest.param("15秒7人", ["count 15 秒 exact", "count 7 人 exact"], id="seconds-and-people"),
        pytest.param("十二五期间新建9座桥", ["count 9 座 exact"], id="a-plan-is-no-range"),
        pytest.param("写了四个字", ["count 4 个 exact"], id="characters"),
        pytest.param("等了四个字符", ["count 4 个 exact"], id="characters-waited-for"),
        pytest.param("给一七零零三打电话", ["plain 17003 - exact"], id="a-call-is-no-dozen"),
        pytest.param("四日三夜", ["count 4 日 exact", "count 3 夜 exact"], id="days-and-nights"),
        pytest.param("iPhone 4s", ["plain 4 - exact"], id="a-model-is-no-second"),
        pytest.param("一千八一个月", ["plain 1800 - exact", "count 1 个月 exact"], id="a-price-and-what-it-is-of"),
        pytest.param("八十块一张", ["money 80 CNY exact", "count 1 张 exact"], id="a-price-by-the-piece"),
        pytest.param("海洛因12块，毛重13公斤", ["count 12 块 exact", "count 13 公斤 exact"], id="blocks-of-drugs"),
        pytest.param("九年八吨", ["count 9 年 exact", "count 8 吨 exact"], id="two-units"),
        pytest.param("大于10小于20", ["plain 10..20 - range"], id="two-hedges"),
        pytest.param("抓获12名、刑拘9名", ["count 12 名 exact", "count 9 名 exact"], id="list"),
        pytest.param("雷霆2019-4", ["plain 2019 - exact"], id="no-falling-range"),
        pytest.param("净网-2022", ["plain 2022 - exact"], id="no-negative-year"),
        pytest.param("电话0755-84465110转801", ["plain 801 - exact"], id="phone"),
        pytest.param("六块八和七块钱", ["money 6.8 CNY exact", "money 7 CNY exact"], id="loose-change-before-and"),
        pytest.param("一二三减二三四", ["plain 123 - exact", "plain 234 - exact"], id="digits-that-are-reckoned-with"),
        pytest.param("一支.38口径手枪", ["count 1 支 exact", "plain 0.38 - exact"], id="calibre"),
        pytest.param("专案组一行6人", ["plain 1 - exact", "count 6 人 exact"], id="a-party-of-six"),
        pytest.param("6.8包邮", ["plain 6.8 - exact"], id="free-of-postage"),
        pytest.param("四十人不到场", ["count 40 人 exact"], id="who-did-not-come"),
        pytest.param("3普拉多", ["plain 3 - exact"], id="no-pula"),
        pytest.param("三脚架两单元", ["plain 3 - exact", "plain 2 - exact"], id="tripod-and-building"),
        pytest.param("满分100分", ["magnitude 100 分 exact"], id="points-of-a-test"),
        pytest.param("20余人、不超过30人", ["count 20 人 over", "count 30 人 at_most"], id="no-two-sides"),
        pytest.param("九块六一斤", ["money 9.6 CNY exact", "count 1 斤 exact"], id="price-of-one"),
        pytest.param("六六九十一", ["plain 669 - exact", "plain 11 - exact"], id="digits-in-a-row-take-no-scale"),
        pytest.param("第4-8名", ["ordinal 4..8 - range"], id="ranks"),
        pytest.param("翻了三番", ["count 3 番 exact"], id="doublings"),
        pytest.param("三千欧元", ["money 3000 EUR exact"], id="thousands-of-euros"),
        pytest.param("三钱包", ["plain 3 - exact"], id="no-weight-in-a-purse"),
        pytest.param("40W元", ["money 400000 CNY exact"], id="ten-thousands-before-money"),
        pytest.param("3公斤2包", ["count 3 公斤 exact", "count 2 包 exact"], id="no-smaller-unit"),
        pytest.param("三个月零五天", ["count 3 个月 exact", "count 5 天 exact"], id="months-and-days"),
        pytest.param("比分78:96", ["plain 78 - exact", "plain 96 - exact"], id="score"),
        pytest.param("3比2大胜", ["plain 3 - exact", "plain 2 - exact"], id="score-is-no-comparison"),
        pytest.param("两京十三省", ["plain 2 - exact", "plain 13 - exact"], id="capitals-are-no-scale"),
        pytest.param("年过半百", ["plain 50 - over"], id="fifty-is-no-majority"),
        pytest.param("第二次抓捕，二次核验", ["ordinal 2 - exact"], id="the-second-time-is-a-rank"),
        pytest.param("百分之五万分之七", ["percent 5 % exact", "fraction 0.0007 - exact"], id="one-fraction-after-another"),
        pytest.param("零下三十多度", ["magnitude -30 度 over"], id="below-a-number-below-nought"),
        pytest.param("四级联赛", ["plain 4 - exact"], id="grades-of-a-league"),
        pytest.param("人均GDP76000元", ["money 76000 CNY exact"], id="a-sum-behind-an-index"),
        pytest.param("欠了700块人民币", ["money 700 CNY exact"], id="blocks-of-money-by-name"),
        pytest.param("正负六", ["plain 6 - exact"], id="either-sign"),
        pytest.param("128/79mmHg", ["plain 128 - exact", "magnitude 79 mmHg exact"], id="blood-pressure-is-no-fraction"),
        pytest.param("GMV6.2亿元，CPI4%", ["money 620000000 CNY exact", "percent 4 % exact"], id="an-index-before-its-figure"),
        pytest.param("共花费了3.6万块。", ["money 36000 CNY exact"], id="spent"),
        pytest.param("七百九百", ["plain 700 - exact", "plain 900 - exact"], id="two-numerals-side-by-side"),
        pytest.param("六十六六千", ["plain 66 - exact", "plain 6000 - exact"], id="two-numerals-with-like-digits"),
        pytest.param("四百八十八五盒", ["plain 488 - exact", "count 5 盒 exact"], id="a-numeral-and-a-count"),
        pytest.param("二十六千克", ["count 26 千克 exact"], id="the-scale-begins-the-unit"),
        pytest.param("今收拾万元", ["money 100000 CNY exact"], id="received-and-not-tidied"),
        pytest.param("就是点五个菜", ["count 5 个 exact"], id="dishes-ordered"),
        pytest.param("致电203，204，205求助", ["plain 203 - exact", "plain 204 - exact", "plain 205 - exact"], id="a-list-is-no-group-of-thousands"),
        pytest.param("每小时35元，每公斤18元", ["money 35 CNY exact", "money 18 CNY exact"], id="pay-and-price-are-no-speed"),
        pytest.param("每分钟70次", ["count 70 次 exact"], id="a-count-is-no-speed"),
        pytest.param("每秒转账9笔", ["count 9 笔 exact"], id="no-turns-in-a-transfer"),
        pytest.param("再过半个钟头", ["count 0.5 个钟头 exact"], id="half-an-hour-is-no-majority"),
        pytest.param("过半成员", ["percent 50 % over"], id="a-majority-of-members"),
        pytest.param("约值十一万元", ["money 110000 CNY about"], id="hedge-in-the-word-of-value"),
    ],
)
def test_in_context(text: str, wanted: list[str]) -> None:
    assert read(text) == wanted


@pytest.mark.parametrize(
    ("text", "lower", "upper"),
    [
        pytest.param("20余张", "20", None, id="over"),
        pytest.param("近百名", None, "100", id="nearly"),
        pytest.param("至少5人", "5", None, id="at-least"),
        pytest.param("不超过5人", None, "5", id="at-most"),
        pytest.param("约5人", None, None, id="about"),
        pytest.param("5人", None, None, id="exact"),
        pytest.param("零下三十多度", None, "-30", id="over-below-nought"),
    ],
)
def test_bounds_follow_the_hedge(text: str, lower: str | None, upper: str | None) -> None:
    found = scan_quantities(text, TABLES)[0]
    assert tuple(None if bound is None else str(bound) for bound in (found.lower, found.upper)) == (lower, upper)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("排在第四和第九之间", "在第四和第九之间", id="ranks"),
        pytest.param("得分位于40和50之间", "位于40和50之间", id="lying-between"),
        pytest.param("价格200至300元之间", "200至300元之间", id="between-behind-a-range"),
        pytest.param("押金在400到600元之间", "400到600元之间", id="a-sum-between-has-no-word-before"),
        pytest.param("它比五十高一些", "比五十高", id="comparison"),
        pytest.param("它比 80 低", "比 80 低", id="comparison-with-spaces"),
        pytest.param("y等于七十", "等于七十", id="equals"),
        pytest.param("y不等于七十", "七十", id="does-not-equal"),
        pytest.param("才七个月大", "七个月大", id="months-old"),
        pytest.param("五周大的小狗", "五周大", id="weeks-old"),
        pytest.param("6个月大幅增长", "6个月", id="no-age"),
        pytest.param("风速每秒9米", "每秒9米", id="speed"),
    ],
)
def test_span(text: str, words: str) -> None:
    assert [text[found.start : found.end] for found in scan_quantities(text, TABLES)] == [words]


@pytest.mark.parametrize(
    ("text", "kind", "fields"),
    [
        pytest.param("共45人", "quantity", {"value": "45", "unit": "人", "measure": "count"}, id="count"),
        pytest.param("答案是四十二", "quantity", {"value": "42", "unit": None, "measure": "plain"}, id="bare"),
        pytest.param("占三成", "quantity", {"value": "30", "unit": "%", "measure": "percent"}, id="percentage"),
        pytest.param("张某身负5起命案", "quantity", {"value": "5", "unit": "起"}, id="a-load-is-no-sign"),
        pytest.param("他背负三条人命", "quantity", {"value": "3", "unit": "条"}, id="a-burden-is-no-sign"),
        pytest.param("气温负二三度", "quantity", {"lower": "-3", "upper": "-2"}, id="negative-range-in-order"),
        pytest.param("占1/4", "quantity", {"value": "0.25", "unit": None, "measure": "fraction"}, id="fraction-that-could-be-a-date"),
        pytest.param("1年后", "quantity", {"value": "1", "unit": "年", "measure": "count"}, id="length-of-time-in-a-date"),
        pytest.param("½杯", "quantity", {"value": "0.5", "unit": "杯"}, id="a-fraction-in-one-character"),
        pytest.param("长2¼米", "quantity", {"value": "2.25", "unit": "米"}, id="mixed-with-a-fraction-in-one-character"),
        pytest.param("零点零四", "quantity", {"value": "0.04", "unit": None}, id="a-number-that-could-be-a-time"),
        pytest.param("宽九点六分米", "quantity", {"value": "9.6", "unit": "分米"}, id="longer-than-a-time"),
        pytest.param("參萬陸仟伍佰貳拾參", "quantity", {"value": "36523"}, id="the-traditional-capital-of-three"),
        pytest.param("售价1.6w", "amount", {"value": "16000", "currency": "CNY"}, id="a-price-in-ten-thousands"),
        pytest.param("底薪9k，双休", "amount", {"value": "9000", "currency": "CNY"}, id="a-wage-in-thousands"),
        pytest.param("薪水能开到20k~25k。", "amount", {"lower": "20000", "upper": "25000"}, id="a-wage-between-two"),
        pytest.param("她前后花了四万多", "amount", {"lower": "40000", "qualifier": "over"}, id="spent-without-yuan"),
        pytest.param("涉案600余万", "amount", {"lower": "6000000", "currency": "CNY"}, id="involved-without-yuan"),
        pytest.param("工资两千八百块", "amount", {"value": "2800", "currency": "CNY"}, id="a-wage-in-kuai"),
        pytest.param("价格公道，共3000人到场", "quantity", {"value": "3000", "unit": "人"}, id="a-price-apart-from-a-count"),
        pytest.param("会员总数是36000，在册", "quantity", {"value": "36000", "unit": None}, id="a-total-of-members-is-no-sum"),
        pytest.param("货款总数是36000，", "amount", {"value": "36000", "currency": "CNY"}, id="a-total-of-money-is-a-sum"),
        pytest.param("9日", "quantity", {"value": "9", "unit": "日", "measure": "count"}, id="so-many-days"),
        pytest.param("损失后 3000 报警", "quantity", {"value": "3000", "unit": None}, id="a-loss-apart-from-a-number"),
        pytest.param("損失三萬餘元", "amount", {"value": "30000", "lower": "30000", "currency": "CNY", "qualifier": "over"}, id="traditional-amount"),
    ],
)
def test_mentions_report(text: str, kind: str, fields: dict[str, str | None]) -> None:
    rows = [row for row in EXTRACTOR.mentions(text) if row["kind"] == kind]
    assert [{name: row[name] for name in fields} for row in rows] == [fields]


def test_five_minutes_alone_are_characters_too() -> None:
    rows = [(row["value"], row["unit"], row["span"]["text"]) for row in EXTRACTOR.mentions("四個字") if row["kind"] == "quantity"]
    assert rows == [("4", "个", "四個"), ("20", "分钟", "四個字")]


@settings(deadline=None)  # the first reading loads the packs
@given(st.text("0123456789.,，/%-~至到约近余多上下成半零一二三五十百千万亿几数点分之又第负￥$元块角毛个人名斤米 \n（）“”", max_size=40))
def test_spans_are_inside_the_text_in_order_and_apart(text: str) -> None:
    at = 0
    for quantity in scan_quantities(text, TABLES):
        assert at <= quantity.start <= quantity.number_start < quantity.number_end <= quantity.end <= len(text)
        assert quantity.lower is None or quantity.upper is None or quantity.lower <= quantity.upper
        at = quantity.end


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("一共花了七百六", [("760", "CNY")], id="spent"),
        pytest.param("总价两百八十万，首付三成", [("2800000", "CNY")], id="price"),
        pytest.param("房租一千八一个月", [("1800", "CNY")], id="rent-by-the-month"),
        pytest.param("门票85", [("85", "CNY")], id="ticket"),
        pytest.param("借了三本书，花了两天", [], id="things-and-days"),
        pytest.param("跑了五百", [], id="no-word-of-money"),
    ],
)
def test_sums_said_without_a_currency(text: str, wanted: list[tuple[str, str]]) -> None:
    found = [mention for mention in EXTRACTOR.mentions(text) if mention["kind"] == "amount"]
    assert [(mention["value"], mention["currency"]) for mention in found] == wanted


@pytest.mark.parametrize("piece", ["1小时20分", "3年以上7年以下", "2×10", "1", "一", "1至", "一又", "五块", "三、", "约", "1 ", "￥$", "百", "1/", "零下", "比1", ">1", "1+", "四分", "零下1到零上", "点1", "://1", "1个", "1⁰", "每秒1米", "1，111", "是点五", "十一一千", "比1大", "在1和2之间"])
def test_linear_on_a_hostile_line(piece: str, linear: Linear) -> None:
    linear(lambda size: partial(scan_quantities, (piece * size)[:size], TABLES), 160_000)
