"""Dates resolved against the publication date and the narration."""

from datetime import date

import pytest

from caseextract import Extractor

EXTRACTOR = Extractor()


@pytest.mark.parametrize(
    ("text", "published", "wanted"),
    [
        pytest.param("7月1日19时，青河分局举行集中行动誓师大会。\n当晚，各组分头出动，抓获18人。", date(2022, 7, 12), {("2022-07-01", "2022-07-01")}, id="the-night-of-a-rally"),
        pytest.param("6月13日，失主把一面锦旗送到青河分局。当天，该局举行返赃仪式，发还现金19万元。", date(2022, 7, 12), {("2022-06-13", "2022-06-13")}, id="returned-on-a-day-of-thanks"),
        pytest.param("6月13日，青河分局接到报案，店主前一天已交出3万元。同日傍晚，民警抓获梁某。", date(2022, 7, 12), {("2022-06-13", "2022-06-13"), ("2022-06-12", "2022-06-12")}, id="back-from-the-day-before"),
        pytest.param("海关昨今两日先后侦破两宗毒案，拘捕4人。", date(2022, 7, 12), {("2022-07-11", "2022-07-12")}, id="yesterday-and-today"),
        pytest.param("昨天上午，青河市公安局召开“晨星”行动通报会。6月3日，青河分局抓获18人。", date(2022, 7, 1), {("2022-06-03", "2022-06-03")}, id="a-meeting-to-report"),
        pytest.param("昨天下午，青河市公安局开了一场扫黑通气会，请来八家媒体。6月3日，青河分局抓获18人。", date(2022, 7, 1), {("2022-06-03", "2022-06-03")}, id="one-conference"),
        pytest.param("昨天从青河分局了解到，6月3日，该局抓获18人。", date(2022, 7, 1), {("2022-06-03", "2022-06-03")}, id="heard-yesterday"),
        pytest.param("青河警方今天说，6月3日，民警抓获18人。", date(2022, 7, 1), {("2022-06-03", "2022-06-03")}, id="said-today"),
        pytest.param("丁某今天说，钱已花光。7月1日，青河分局抓获丁某。", date(2022, 7, 1), {("2022-07-01", "2022-07-01")}, id="said-by-a-suspect"),
        pytest.param("昨天下午，青河分局召集民警开会部署，当晚抓获18人。", date(2022, 7, 1), {("2022-06-30", "2022-06-30")}, id="a-meeting-before-the-raid"),
        pytest.param("6月3日，青河分局根据通报的信息抓获2人。", date(2022, 7, 1), {("2022-06-03", "2022-06-03")}, id="by-what-was-passed-on"),
        pytest.param("行动从5月25日开始，到6月25日结束，青河分局共抓获18人。", date(2022, 7, 1), {("2022-05-25", "2022-06-25")}, id="from-a-beginning-to-an-end"),
        pytest.param("民警从6月3日起蹲守，至6月5日凌晨将梁某抓获。青河分局已将其刑拘。", date(2022, 7, 1), {("2022-06-03", "2022-07-01"), ("2022-06-05", "2022-06-05")}, id="watched-until-he-came"),
        pytest.param("下半年以来，青河警方共抓获扒手42名。", date(2022, 10, 9), {("2022-07-01", "2022-10-09")}, id="since-the-half-of-the-year"),
        pytest.param("青河分局全年共抓获逃犯42名，破案90起。", date(2022, 1, 9), {("2021-01-01", "2021-12-31")}, id="the-whole-year-in-january"),
        pytest.param("去年10月，梁某烧了别人的货车后外逃。当天下午，民警将其抓获。青河分局共抓获2人。", date(2022, 2, 9), {("2021-10-01", "2021-10-31")}, id="no-day-of-a-month"),
        pytest.param("6月3日，青河分局抓获2人。去年11月，两人先在白石下手，失主第二天才发现；5月20日又偷一回。", date(2022, 7, 1), {("2022-06-03", "2022-06-03"), ("2021-11-01", "2021-11-30"), ("2022-05-20", "2022-05-20")}, id="the-day-after-some-day-of-a-month"),
        pytest.param("去年12月，青河分局接到罗女士报案。她去年9月加了好友，先后被骗16万元。8月26日夜里，民警抓获7人。", date(2022, 9, 29), {("2021-12-01", "2021-12-31"), ("2021-09-01", "2021-09-30"), ("2022-08-26", "2022-08-26")}, id="onward-from-an-aside"),
        pytest.param("6月20日晚，青河分局开展夜查。21日清晨，民警抓获丁某。22日，丁某被刑拘。同一晚，另一组民警查获赌场一处，抓获8人。", date(2022, 7, 1), {("2022-06-20", "2022-06-20"), ("2022-06-21", "2022-06-21"), ("2022-06-22", "2022-06-22")}, id="the-evening-told-before"),
        pytest.param("警方拘捕姓梁男子，案件排期七月二十八日再讯。梁某的车6月9日被青河分局截停。", date(2022, 7, 1), {("2022-06-09", "2022-06-09")}, id="set-for-a-day-to-come"),
        pytest.param("6月9日，青河分局抓获2人，其余获准保释，七月下旬须向警方报到。", date(2022, 7, 1), {("2022-06-09", "2022-06-09")}, id="on-bail-until"),
        pytest.param("移民部门预定7月22日送走其余人员。6月9日，青河分局抓获2人。", date(2022, 7, 1), {("2022-06-09", "2022-06-09")}, id="sent-away-on-a-day-to-come"),
        pytest.param("青河分局按照部署，7月22日统一收网，抓获18人。", date(2022, 7, 1), {("2021-07-22", "2021-07-22")}, id="done-as-laid-down"),
        pytest.param("6月，青河分局抓获18人，较5月份增加3人。", date(2022, 7, 1), {("2022-06-01", "2022-06-30")}, id="measured-by-the-month-before"),
        pytest.param("今年前5个月，青河市公安局共破案90起，抓获42人。截至5月底，返还群众120万元。", date(2022, 7, 1), {("2022-01-01", "2022-05-31")}, id="the-end-of-a-period-told"),
        pytest.param("进入6月，110接警量上升。6月9日，青河分局抓获2人。", date(2022, 7, 1), {("2022-06-09", "2022-06-09")}, id="into-a-month"),
        pytest.param("6月9日，青河分局抓获2人。我国从2018年起不再允许买卖象牙，有关部门早在2014年就下文禁止。", date(2022, 7, 1), {("2022-06-09", "2022-06-09")}, id="what-was-forbidden-long-ago"),
        pytest.param("本周（6月20日至26日），青河市公安局共接警180起，破案9起。", date(2022, 6, 27), {("2022-06-20", "2022-06-26")}, id="a-week-and-its-days"),
        pytest.param("上周，所里的灯亮到很晚。6月9日，青河分局抓获2人。", date(2022, 7, 1), {("2022-06-09", "2022-06-09")}, id="a-week-that-tells-nothing"),
        pytest.param("青河分局拘捕姓梁男子，案件昨在青河裁判法院提堂。", date(2022, 7, 1), {("2022-06-30", "2022-06-30")}, id="in-court-yesterday"),
        pytest.param("周日深夜，警方拘捕3人。至周一下午，警员再拘捕2人。", date(2022, 7, 12), {("2022-07-10", "2022-07-10"), ("2022-07-11", "2022-07-11")}, id="on-to-a-weekday"),
        pytest.param("本月我局抓获涉诈人员19人，端掉窝点1个。", date(2022, 7, 31), {("2022-07-01", "2022-07-31")}, id="this-month-we-caught"),
        pytest.param("刑侦支队6月14日破获系列入室盗窃案，抓获梁某。", date(2022, 7, 12), {("2022-06-14", "2022-06-14")}, id="serial-burglary"),
        pytest.param("石川警方上个月在外地抓了替他取款的三个人，缴获手机6部。", date(2022, 7, 12), {("2022-06-01", "2022-06-30")}, id="last-month"),
        pytest.param("7月8日，青河分局抓获3人。盗窃发案数较上月下降一成。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="less-than-last-month"),
        pytest.param("7月8日，青河分局抓获3人。两人获准保释，下月再向警方报到。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="next-month"),
        pytest.param("青河分局上周先后查获两处赌场，抓获18人。", date(2022, 7, 12), {("2022-07-04", "2022-07-10")}, id="last-week"),
        pytest.param("青河分局上周展开行动，于7月5日及7日先后查获两处赌场，抓获18人。", date(2022, 7, 12), {("2022-07-05", "2022-07-05"), ("2022-07-07", "2022-07-07")}, id="last-week-with-its-days"),
        pytest.param("7月8日，青河分局抓获3人，刑事警情比上周减少6起。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="less-than-last-week"),
        pytest.param("去年，青河海关在机场查获濒危物种制品26宗，同比上升两成。", date(2022, 7, 12), {("2021-01-01", "2021-12-31")}, id="what-was-counted-last-year"),
        pytest.param("据统计，2021年全市共立刑事案件384起，破获262起。", date(2022, 7, 12), {("2021-01-01", "2021-12-31")}, id="what-was-counted-over-a-year"),
        pytest.param("7月8日，青河分局抓获梁某，此人2019年因斗殴被列为网上逃犯。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="since-when-somebody-is-sought"),
        pytest.param("今年，全市已破获传销案21起，刑拘86人。", date(2022, 7, 12), {("2022-01-01", "2022-07-12")}, id="this-year-so-far"),
        pytest.param("截至7月10日，石川县今年已从境外劝返涉诈人员218名。", date(2022, 7, 12), {("2022-01-01", "2022-07-10")}, id="this-year-up-to-a-day"),
        pytest.param("7月8日，青河分局抓获3人，这是该局今年打掉的第三个团伙。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="the-third-this-year"),
        pytest.param("青河海关今年已查获象牙33公斤\n今年1月至5月，青河海关查获象牙47批次，重33公斤。", date(2022, 7, 12), {("2022-01-01", "2022-05-31")}, id="this-year-and-its-months"),
        pytest.param("截至昨天，青河警方已抓获扒手15人，破案9起。", date(2022, 7, 12), {("None", "2022-07-11")}, id="up-to-yesterday"),
        pytest.param("7月8日，青河分局抓获3人。截至昨晚，梁某、程某因涉嫌盗窃被刑拘。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="nothing-counted-up-to-yesterday"),
        pytest.param("青河警方一连3日（7月6日至8日）搜查多处，抓获18人。", date(2022, 7, 12), {("2022-07-06", "2022-07-08")}, id="three-days-in-a-row-in-brackets"),
        pytest.param("警方由本周一起一连两日搜查多处，抓获18人。", date(2022, 7, 12), {("2022-07-11", "2022-07-12")}, id="days-in-a-row-from-a-weekday"),
        pytest.param("海关本周日及周一（10及11日）先后侦破两宗私烟案，拘捕4人。", date(2022, 7, 12), {("2022-07-10", "2022-07-10"), ("2022-07-11", "2022-07-11")}, id="a-week-that-begins-on-sunday"),
        pytest.param("青河警员周六晚在一货场拘捕3人。", date(2022, 7, 12), {("2022-07-09", "2022-07-09")}, id="a-weekday-amid-its-clause"),
        pytest.param("7月8日，青河分局抓获3人。店主说，每逢周六都有人来偷。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="every-such-weekday"),
        pytest.param("6月2日，民警在石川抓获梁某，替他保管赃款的程某两天后到派出所投案。", date(2022, 7, 12), {("2022-06-02", "2022-06-02"), ("2022-06-04", "2022-06-04")}, id="somebody-came-days-later"),
        pytest.param("6月2日，民警抓获梁某。第二天，又抓获程某。第三天，最后一名嫌疑人丁某被抓获。", date(2022, 7, 12), {("2022-06-02", "2022-06-02"), ("2022-06-03", "2022-06-03"), ("2022-06-04", "2022-06-04")}, id="the-third-day-behind-the-second"),
        pytest.param("6月2日，民警抓获梁某。审到第三天，他交代了同伙。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="questioned-for-three-days"),
        pytest.param("6月2日，青河分局查获赌场一处，抓获8人。前一天，该局也查获参赌人员9名。", date(2022, 7, 12), {("2022-06-02", "2022-06-02"), ("2022-06-01", "2022-06-01")}, id="the-day-before"),
        pytest.param("7月8日，青河分局抓获3人，系今年以来全省查获数量最多的一起。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="the-most-this-year"),
        pytest.param("7月8日，青河分局抓获3人，这是继2021年上半年之后再次告破的大案。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="after-another-half-year"),
        pytest.param("2021年，市反诈中心快速止付被骗款4.6亿元。", date(2022, 7, 12), {("2021-01-01", "2021-12-31")}, id="what-was-stopped-over-a-year"),
        pytest.param("6月2日，青河分局抓获8人，旅客须提前一天登记。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="a-day-ahead"),
        pytest.param("6月下旬，青河分局将该案立案侦查。当天，梁某等3人被抓获。", date(2022, 7, 12), {("2022-06-21", "2022-06-30")}, id="no-day-of-ten"),
        pytest.param("6月2日，青河县公安局举行被骗资金集中返还仪式，向9名群众返还68万元。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="a-day-of-returning"),
        pytest.param("6月2日，青河分局抓获3人。6月3日，省公安厅举行禁毒宣传活动启动仪式。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="a-day-of-opening"),
        pytest.param("6月2日，青河分局抓获3人。6月8日，电白分局劝投1人，追回赃款3万元。", date(2022, 7, 12), {("2022-06-02", "2022-06-02"), ("2022-06-08", "2022-06-08")}, id="a-name-like-a-wire"),
        pytest.param("6月2日，青河分局接到报案。6月9日凌晨，石川的小组传来消息：嫌疑人梁某落网。", date(2022, 7, 12), {("2022-06-02", "2022-06-02"), ("2022-06-09", "2022-06-09")}, id="news-amid-a-case"),
        pytest.param("“利剑”行动自3月1日铺开，到6月30日，全市共破案314起，抓获220人。", date(2022, 7, 12), {("2022-03-01", "2022-06-30")}, id="a-drive-laid-out"),
        pytest.param("民警比对出有前科的梁某。6月2日，青河分局将其抓获。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="caught-though-convicted-before"),
        pytest.param("6月2日，青河分局抓获梁某。梁某有盗窃前科，3月5日刚刑满出狱。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="out-of-prison"),
        pytest.param("6月2日，青河分局抓获梁某等2人。两人供述，5月间曾在一处工地盗窃电缆300米。", date(2022, 7, 12), {("2022-06-02", "2022-06-02"), ("2022-05-01", "2022-05-31")}, id="they-once-stole"),
        pytest.param("一名女学生于6月7日接到电话，被骗38万元。青河分局抓获1人。", date(2022, 7, 12), {("2022-06-07", "2022-06-07")}, id="a-student-is-not-born"),
        pytest.param("青河分局从一起窃案入手，6月13日将梁某捉拿归案，失主送来锦旗。", date(2022, 7, 12), {("2022-06-13", "2022-06-13")}, id="caught-and-thanked"),
        pytest.param("6月2日，青河分局抓获梁某。6月13日，失主把一面锦旗送到分局。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="thanked"),
        pytest.param("该案5月被公安部、最高人民检察院联合督办。6月2日，青河分局抓获18人。", date(2022, 7, 12), {("2022-05-01", "2022-05-31"), ("2022-06-02", "2022-06-02")}, id="taken-under-supervision"),
        pytest.param("2020年6月起，梁某收购账户。警方于同年8月拘捕4人。", date(2022, 7, 12), {("2020-06-01", "2022-07-12"), ("2020-08-01", "2020-08-31")}, id="the-same-year-as-stated-last"),
        pytest.param("本报5月8日报道过的窃车案有了结果。6月2日，青河分局抓获梁某。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="what-the-paper-told"),
        pytest.param("7月8日，青河分局抓获3人。\n问：接下来呢？\n答：八月继续夜查。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="what-goes-on-next-month"),
        pytest.param("四月的青河，夜里还很冷。6月2日，青河分局抓获3人。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="a-month-and-its-weather"),
        pytest.param("青河晨刊 7月12日（记者 程远）\n6月2日，青河分局抓获3人。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="the-head-of-a-page"),
        pytest.param("青河一月连破三案\n6月2日，青河分局抓获3人。", date(2022, 7, 12), {("2022-06-02", "2022-06-02")}, id="within-one-month"),
        pytest.param("青河分局今冬以来已查处此类案件19起，收缴烟花700余箱。", date(2022, 1, 19), {("2021-12-01", "2022-01-19")}, id="this-winter"),
        pytest.param("1月3日，青河分局抓获3人。失主中有一名揣着全年工钱回家的瓦工。", date(2022, 1, 19), {("2022-01-03", "2022-01-03")}, id="a-year-of-pay"),
        pytest.param("青河派出所元旦当夜端掉一处赌场，抓获31人。", date(2022, 1, 19), {("2022-01-01", "2022-01-01")}, id="the-night-of-a-feast"),
        pytest.param("“十月里，我们抓获盗窃嫌疑人9名，追回车辆6台。”青河派出所的台账这样写着。", date(2022, 11, 19), {("2022-10-01", "2022-10-31")}, id="our-own-results"),
        pytest.param("6月3、7日，青河分局抓获18人。", date(2022, 7, 1), {("2022-06-03", "2022-06-03"), ("2022-06-07", "2022-06-07")}, id="list"),
        pytest.param("昨日上午，省公安厅召开全省公安机关夏季打击整治行动暨秋季集中攻坚统一行动新闻发布会。6月3日，青河分局抓获18人。", date(2022, 7, 1), {("2022-06-03", "2022-06-03")}, id="a-conference-of-a-long-name"),
        pytest.param("5月21日“晨风”2号行动以来，青河分局抓获18人，破案20起。", date(2022, 7, 1), {("2022-05-21", "2022-07-01")}, id="since-a-drive-with-a-number"),
        pytest.param("自6月5日，全省成立打击治理领导小组以来，青河分局抓获18人，破案20起。", date(2022, 7, 1), {("2022-06-05", "2022-07-01")}, id="since-over-a-comma"),
        pytest.param("全市公安机关从5月25日部署开展的“晨风”专项行动初见成效。截至6月18日，全市共破案913起。", date(2022, 7, 1), {("2022-05-25", "2022-06-18")}, id="a-drive-and-how-far-its-figures-go"),
        pytest.param("自今年4月份开展“晨风”专项行动两个多月来，截止6月22日，全州共抓获逃犯57人。", date(2022, 7, 1), {("2022-04-01", "2022-06-22")}, id="since-a-month-its-length-and-until"),
        pytest.param("进入腊月以来，全市加大查缉力度。截至1月17日，全市公安机关共查处案件26起，收缴鞭炮310箱。", date(2022, 1, 20), {("None", "2022-01-17")}, id="no-stretch-without-its-beginning"),
        pytest.param("2022年3月，青河分局抓获18人。2021年9月，药监局、公安部发布《关于调整管制目录的公告》，将其列管。", date(2022, 7, 1), {("2022-03-01", "2022-03-31")}, id="when-a-rule-was-issued"),
        pytest.param("3月中旬和下旬，青河分局先后抓获5人。", date(2022, 7, 16), {("2022-03-11", "2022-03-20"), ("2022-03-21", "2022-03-31")}, id="two-thirds-of-a-month"),
        pytest.param("“晨风—2021”行动中，今年1至8月，全市共破案90起，抓获87人。\n禁毒部门常抓不懈，1至8月共查处吸毒人员106人。", None, {("2021-01-01", "2021-08-31")}, id="the-same-months-again"),
        pytest.param("本月八及十日，青河分局先后抓获4人。", date(2022, 7, 16), {("2022-07-08", "2022-07-08"), ("2022-07-10", "2022-07-10")}, id="two-days-joined-by-and"),
        pytest.param("2024年以来，青河分局严打医保诈骗。今年4月，民警在外地抓获2人。", None, {("2024-01-01", "None"), ("2024-04-01", "2024-04-30")}, id="this-year-beside-a-year-since"),
        pytest.param("自2009年以来，两人四处作案。今年4月，青河分局抓获2人。", None, {("2009-01-01", "None"), ("None", "None")}, id="this-year-long-after"),
        pytest.param("6月3日，青河分局抓获18人。今年抓获人数已超过2021年全年。", date(2022, 7, 1), {("2022-06-03", "2022-06-03")}, id="a-year-to-measure-by"),
        pytest.param("6月3日，青河分局抓获18人，并敦促在逃人员7月20日前投案。", date(2022, 7, 30), {("2022-06-03", "2022-06-03")}, id="a-day-to-give-up-by"),
        pytest.param("2022年2月2日，青河分局立案。2024年以来，该局连破数案。今年3月1日至5月31日，共破案20起。", None, {("2022-02-02", "2022-02-02"), ("2024-01-01", "None"), ("2024-03-01", "2024-05-31")}, id="this-year-is-no-older-than-a-year-told-since"),
        pytest.param("由上周五（8日）起一连三日，青河分局抓获18人。", date(2022, 7, 12), {("2022-07-08", "2022-07-10")}, id="days-in-a-row"),
        pytest.param("从7月5日开始连续4天，青河分局抓获18人。", date(2022, 7, 12), {("2022-07-05", "2022-07-08")}, id="days-in-a-row-from-a-day"),
        pytest.param("今年4、5月全市共破案31起，抓获18人。", date(2022, 7, 12), {("2022-04-01", "2022-05-31")}, id="months-of-one-total"),
        pytest.param("今年3、4月，男子梁某两次盗窃，6月2日被青河分局抓获。", date(2022, 7, 12), {("2022-03-01", "2022-03-31"), ("2022-04-01", "2022-04-30"), ("2022-06-02", "2022-06-02")}, id="months-of-two-deeds"),
        pytest.param("7月8日，青河分局抓获3人，三人下周二在法院提堂。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="next-week"),
        pytest.param("7月8日，青河分局抓获3人。\n问：下一步准备怎么做？\n答：继续打击。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="asked-about-plans"),
        pytest.param("7月8日，青河分局抓获3人。调查主任程某今日（12日）讲解案情时说，三人涉嫌盗窃。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="the-day-of-a-briefing"),
        pytest.param("青河分局上周五晚在一货场抓获2人。翌日，又在一仓库抓获1人。", date(2022, 7, 12), {("2022-07-08", "2022-07-08"), ("2022-07-09", "2022-07-09")}, id="the-day-after-a-weekday"),
        pytest.param("7月8日，青河分局抓获梁某等3人。有人想去举报，第二天院墙就被泼了油漆。", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="the-day-after-some-day"),
        pytest.param("7月8日，青河分局抓获梁某等3人。\n周一\n照常值班，无事。\n", date(2022, 7, 12), {("2022-07-08", "2022-07-08")}, id="an-idle-day-of-a-diary"),
        pytest.param("1月20至23日，青河分局抓获18人。", date(2018, 2, 2), {("2018-01-20", "2018-01-23")}, id="range"),
        pytest.param("11月18日，青河分局抓获18人。", date(2021, 1, 5), {("2020-11-18", "2020-11-18")}, id="last-year"),
        pytest.param("去年12月，青河分局抓获18人。", date(2021, 1, 5), {("2020-12-01", "2020-12-31")}, id="relative-year"),
        pytest.param("2016年11月接到线索，12月8日，青河分局抓获18人。", date(2017, 5, 1), {("2016-11-01", "2016-11-30"), ("2016-12-08", "2016-12-08")}, id="year-carried"),
        pytest.param("三月二十一日，青河分局抓获十二人。", date(2006, 4, 1), {("2006-03-21", "2006-03-21")}, id="chinese-numerals"),
        pytest.param("5月中旬，青河分局抓获18人。", date(2021, 6, 1), {("2021-05-11", "2021-05-20")}, id="ten-days"),
        pytest.param("“12·17”专案中，青河分局抓获18人。", date(2021, 6, 1), set(), id="case-code"),
        pytest.param("历时3个月，青河分局抓获18人。", date(2021, 6, 1), set(), id="duration"),
        # R1: the latest reading that is not after the publication
        pytest.param("2月28日，青河分局抓获18人。", date(2021, 2, 28), {("2021-02-28", "2021-02-28")}, id="publication-day"),
        # R2: down the months means the next year
        pytest.param("2016年12月8日接警，2月3日，青河分局抓获18人。", date(2017, 5, 1), {("2016-12-08", "2016-12-08"), ("2017-02-03", "2017-02-03")}, id="over-new-year"),
        pytest.param("去年11月5日立案，12月3日，青河分局抓获18人。", date(2021, 3, 1), {("2020-11-05", "2020-11-05"), ("2020-12-03", "2020-12-03")}, id="last-year-sticks"),
        # after a flashback: the publication counts again
        pytest.param("1997年3月2日发生命案。8月28日，青河分局抓获1人。", date(2017, 9, 1), {("1997-03-02", "1997-03-02"), ("2017-08-28", "2017-08-28")}, id="flashback"),
        pytest.param("1997年3月2日发生命案。五天后，3月7日，青河分局抓获1人。", date(2017, 9, 1), {("1997-03-02", "1997-03-02"), ("1997-03-07", "1997-03-07")}, id="days-after-a-flashback"),
        pytest.param("3月31日，青河分局抓获2人。二人交代，2002年10月2日晚曾作案。4月6日，又抓获1人。", date(2006, 4, 8), {("2006-03-31", "2006-03-31"), ("2002-10-02", "2002-10-02"), ("2006-04-06", "2006-04-06")}, id="back-from-a-confession"),
        pytest.param("6月19日，青河警方抓获3人，三人须于七月中旬报到。", date(2024, 6, 20), {("2024-06-19", "2024-06-19")}, id="day-to-report-on"),
        pytest.param("7月6日，青河分局接到报案。经查，邱某于2011年8月租房经营，6月29日公司注销，7月30日将其抓获。", date(2012, 9, 28), {("2012-07-06", "2012-07-06"), ("2011-08-01", "2011-08-31"), ("2012-06-29", "2012-06-29"), ("2012-07-30", "2012-07-30")}, id="back-from-last-year"),
        # a dateline opens no campaign, and a total so far is not after the publication
        pytest.param("某社青河9月8日电 “秋风行动”开展以来，青河分局抓获逃犯47名，将严管后续工作。截至9月2日，石川分局抓获逃犯35名。", date(2013, 9, 8), {("None", "2013-09-02")}, id="dateline-before-a-campaign"),
        pytest.param("3月5日电信诈骗整治行动开展以来，青河分局抓获12人。", date(2021, 7, 1), {("2021-03-05", "2021-07-01")}, id="campaign-against-fraud"),
        pytest.param("自3月5日专项行动开展以来，将打击引向深入，截至7月1日，青河分局抓获12人。", date(2021, 7, 1), {("2021-03-05", "2021-07-01")}, id="campaign-to-a-day"),
        # a paper's page is the source's
        pytest.param("6月7日，青河分局抓获2人。《青河日报》（2009年6月9日 第七版）", date(2009, 6, 9), {("2009-06-07", "2009-06-07")}, id="page-of-a-paper"),
        pytest.param("6月7日，青河分局抓获2人。原载《南岭早报》（2009年6月8日）", date(2009, 6, 9), {("2009-06-07", "2009-06-07")}, id="behind-a-paper"),
        pytest.param("2009年6月7日，青河分局抓获2人，又于2009年6月8日在版画店抓获1人。", date(2009, 6, 9), {("2009-06-07", "2009-06-07"), ("2009-06-08", "2009-06-08")}, id="days-of-no-page"),
        # a fiscal year of figures
        pytest.param("2016年度发生盗窃案件28起，2015年度发生盗窃案件45起。青河分局抓获9人。", date(2017, 3, 1), {("2016-01-01", "2016-12-31"), ("2015-01-01", "2015-12-31")}, id="years-of-figures"),
        pytest.param("该所被评为2016年度先进集体。3月1日，青河分局抓获9人。", date(2017, 3, 1), {("2017-03-01", "2017-03-01")}, id="year-of-an-honour"),
        # since when, though a close season is named behind it
        pytest.param("该团伙自2015年以来，在禁渔期内下网捕虾7吨，获利6万元。青河分局抓获3人。", date(2019, 5, 20), {("2015-01-01", "2019-05-20")}, id="in-a-close-season"),
        pytest.param("每年3月1日进入禁渔期。4月2日，青河分局抓获3人。", date(2019, 5, 20), {("2019-04-02", "2019-04-02")}, id="a-close-season-begins"),
        # the names of a site's pages
        pytest.param("今日青河 今日石川 今日白石 今日南岭 今日北口 今日东湾口\n岭南网 > 岭南 > 青河市 > 今日青河 > 正文\n\n青河市警方打掉团伙 8人被押解回青河\n\n4月12日，青河分局抓获犯罪嫌疑人8名。", date(2021, 4, 15), {("2021-04-12", "2021-04-12")}, id="menu"),
        pytest.param("青河警方抓获8人｜今日推荐｜今日热线\n4月12日，青河分局抓获8人。", date(2021, 4, 15), {("2021-04-12", "2021-04-12")}, id="menu-with-bars"),
        pytest.param("今日 青河分局抓获3人。", date(2021, 4, 15), {("2021-04-15", "2021-04-15")}, id="today-and-a-space"),
        # what a suspect spread is no announcement
        pytest.param("青河分局传唤梁某。经询问，梁某供述4月2日在朋友圈里发布这条假消息。", date(2018, 4, 11), {("2018-04-02", "2018-04-02")}, id="spread-by-a-suspect"),
        pytest.param("4月6日，梁某在微信群内发布虚假信息，被青河分局行政拘留。", date(2018, 4, 11), {("2018-04-06", "2018-04-06")}, id="spread-in-a-group"),
        pytest.param("4月10日，青河分局发布警情通报。4月2日，民警抓获梁某。", date(2018, 4, 11), {("2018-04-02", "2018-04-02")}, id="announced-by-the-police"),
        # a meeting that takes up the case is a day of it
        pytest.param("3月11日，市公安局召开反诈工作会议。会上，将该窝点列为督办案件。4月20日，青河分局抓获9人。", date(2020, 5, 3), {("2020-03-11", "2020-03-11"), ("2020-04-20", "2020-04-20")}, id="meeting-on-the-case"),
        pytest.param("3月11日，市公安局召开反诈工作会议。会上，多人交流经验。4月20日，青河分局抓获9人。", date(2020, 5, 3), {("2020-04-20", "2020-04-20")}, id="meeting"),
        pytest.param("青河分局于今（19）日举行缉毒说明会。7月3日，民警抓获1人。", date(2024, 7, 19), {("2024-07-03", "2024-07-03")}, id="day-of-a-briefing"),
        # the year of a fugitive is not that of the rest
        pytest.param("8月9日，青河分局接到报警，抓获6人，还将2014年网上逃犯罗某抓获。", None, {("None", "None")}, id="year-of-a-fugitive"),
        pytest.param("2014年，青河分局将网上逃犯罗某抓获。8月9日，又抓获2人。", None, {("2014-01-01", "2014-12-31"), ("2014-08-09", "2014-08-09")}, id="year-of-a-catch"),
        # a slip of the source: a day of the publication's own month, told as done
        pytest.param("今年2月，青河分局获得线索，8月19日，民警抓获7人。", date(2015, 8, 11), {("2015-02-01", "2015-02-28"), ("None", "None")}, id="done-after-the-publication"),
        pytest.param("今年2月，青河分局获得线索，抓获7人，8月19日将公开宣判。", date(2015, 8, 11), {("2015-02-01", "2015-02-28")}, id="to-be-done-after-the-publication"),
        pytest.param("8月19日，青河分局抓获7人。", date(2015, 8, 11), {("2014-08-19", "2014-08-19")}, id="of-the-year-before"),
        pytest.param("3月5日，青河分局接到举报，9日晚将再次上门取货的冯某抓获。", date(2022, 3, 20), {("2022-03-05", "2022-03-05"), ("2022-03-09", "2022-03-09")}, id="caught-who-came-again"),
        # who counts the results of the police is of the police
        pytest.param("“2至4月，全省公安机关侦破食品案件73起，抓获96人”\n发言人在会上说。", date(2019, 6, 21), {("2019-02-01", "2019-04-30")}, id="results-in-a-quotation"),
        pytest.param("6月3日，青河分局抓获3人。“2至4月，我一直在那里打工”，工友说。", date(2019, 6, 21), {("2019-06-03", "2019-06-03")}, id="a-life-in-a-quotation"),
        pytest.param("去年11月，青河分局获得线索。行动当天抓获9人。", date(2021, 3, 1), {("2020-11-01", "2020-11-30")}, id="a-month-has-no-that-day"),
        pytest.param("据了解，3月9日，某报记者从警方获悉，3月5日，青河分局抓获9人。", date(2021, 3, 9), {("2021-03-05", "2021-03-05")}, id="named-reporter"),
        pytest.param("日前（5月6日），青河分局对外通报战果，5月4日抓获9人。", date(2021, 5, 7), {("2021-05-04", "2021-05-04")}, id="announced-in-brackets"),
        pytest.param("摄影 通讯员\n3月5日，青河分局抓获9人。", date(2021, 3, 9), {("2021-03-05", "2021-03-05")}, id="reporter-on-the-line-before"),
        pytest.param("一日，民警发现一处窝点。12月28日，青河分局抓获2人。", date(2010, 12, 30), {("2010-12-28", "2010-12-28")}, id="some-day"),
        pytest.param("2002年元月22日，青河分局抓获2人。", date(2002, 3, 15), {("2002-01-22", "2002-01-22")}, id="january-by-its-other-name"),
        # R4: a day takes the month of the date before it, and the next month where it runs backwards
        pytest.param("6月23日接警，25日，青河分局抓获18人。", date(2021, 7, 1), {("2021-06-23", "2021-06-23"), ("2021-06-25", "2021-06-25")}, id="day-only"),
        pytest.param("6月28日接警，3日，青河分局抓获18人。", date(2021, 7, 9), {("2021-06-28", "2021-06-28"), ("2021-07-03", "2021-07-03")}, id="day-of-next-month"),
        pytest.param("12日，青河分局抓获18人。", date(2021, 7, 9), {("2021-06-12", "2021-06-12")}, id="day-before-publication"),
        # an aside of a whole month does not take the story with it
        pytest.param("9月15日，青河分局抓获2人。账本显示，去年10月至案发售出3吨。18日又抓获5人。", date(2011, 9, 22), {("2011-09-15", "2011-09-15"), ("2010-10-01", "None"), ("2011-09-18", "2011-09-18")}, id="aside"),
        pytest.param("10月11日报警。事主称，9月28日起被骗。当月17日，青河分局抓获2人。", date(2023, 11, 9), {("2023-10-11", "2023-10-11"), ("2023-09-28", "2023-09-28"), ("2023-10-17", "2023-10-17")}, id="that-month"),
        # anaphors
        pytest.param("6月23日接警。次日凌晨3时，青河分局抓获2人。", date(2021, 7, 1), {("2021-06-23", "2021-06-23"), ("2021-06-24", "2021-06-24")}, id="next-day"),
        pytest.param("6月23日，青河县公安局城关派出所抓获2人。\n同一天，白石派出所抓获3人。", date(2021, 7, 1), {("2021-06-23", "2021-06-23")}, id="one-and-the-same-day"),
        pytest.param("5月2日，新北市警方拘捕3名男子。警方昨将3人移送桃园地检署侦办，警方昨表示会继续追查。", date(2021, 5, 4), {("2021-05-02", "2021-05-02"), ("2021-05-03", "2021-05-03")}, id="yesterday-in-one-character"),
        pytest.param("7月27日20时至28日凌晨2时，青河分局开展清查。当晚抓获9人。", date(2024, 7, 28), {("2024-07-27", "2024-07-28")}, id="that-night"),
        # brackets
        pytest.param("昨日（11日）凌晨，青河分局抓获18人。", date(2021, 6, 12), {("2021-06-11", "2021-06-11")}, id="bracket"),
        pytest.param("上周五（18日），青河分局抓获18人。", date(2021, 6, 22), {("2021-06-18", "2021-06-18")}, id="weekday-bracket"),
        # periods
        pytest.param("前七个月，青河分局破获电诈案45起。", date(2021, 8, 20), {("2021-01-01", "2021-07-31")}, id="the-months-so-far-open-the-text"),
        pytest.param("案发前三个月，青河分局破获电诈案45起。", date(2021, 8, 20), set(), id="months-before-an-event"),
        pytest.param("整治自6月1日启动，将持续到9月30日，青河分局已抓获61人。", date(2021, 8, 20), {("2021-06-01", "2021-09-30")}, id="goes-on-until"),
        pytest.param("6月2日至4日拘捕五人，青河分局扣车3辆。", date(2021, 8, 20), {("2021-06-02", "2021-06-04")}, id="days-before-an-arrest"),
        pytest.param("整治从去年9月持续到今年4月，青河分局抓获61人。", date(2021, 8, 20), {("2020-09-01", "2021-04-30")}, id="lasts-from-to"),
        pytest.param("整治开展以来，至8月12日，青河分局已抓获61人。", date(2021, 8, 20), {("None", "2021-08-12")}, id="since-the-campaign-until"),
        pytest.param("今年以来（截至5月底），青河分局抓获61人。", date(2021, 8, 20), {("2021-01-01", "2021-05-31")}, id="until-the-end-of-a-month"),
        pytest.param("自3月10日，市局部署开展打击电诈专项行动后，青河分局抓获61人。", date(2021, 8, 20), {("2021-03-10", "2021-08-20")}, id="since-a-campaign-was-ordered"),
        pytest.param("6月26日是“国际禁毒日”。青河分局抓获61人。", date(2021, 8, 20), set(), id="a-day-of-the-year-by-its-name"),
        pytest.param("1月30日，青河县公安局传来消息，1月27日抓获61人。", date(2021, 2, 20), {("2021-01-27", "2021-01-27")}, id="a-body-sends-word"),
        pytest.param("自首期限至7月31日。8月3日，青河分局抓获1人。", date(2021, 8, 20), {("2021-08-03", "2021-08-03")}, id="a-term-set"),
        pytest.param("整治于11月1日启动，持续至3月31日，青河分局已抓获61人。", date(2021, 12, 20), {("2021-11-01", "2022-03-31")}, id="goes-on-over-new-year"),
        pytest.param("杜某出生于1985年3月4日，6月9日被青河警方抓获。", date(2021, 8, 20), {("2021-06-09", "2021-06-09")}, id="born-on"),
        pytest.param("劫案发生于6月3日，青河警方抓获1人。", date(2021, 8, 20), {("2021-06-03", "2021-06-03")}, id="happened-on"),
        pytest.param("1月20日，青河分局召开动员大会。2月3日，民警抓获1人。", date(2021, 8, 20), {("2021-02-03", "2021-02-03")}, id="a-rally"),
        pytest.param("6月3日，青河分局召开战前部署会，随后兵分三路抓获8人。", date(2021, 8, 20), {("2021-06-03", "2021-06-03")}, id="a-meeting-before-the-strike"),
        pytest.param("6月3日，青河县法院召开公判大会，对3名被告人作出判决。", date(2021, 8, 20), {("2021-06-03", "2021-06-03")}, id="a-public-sentence"),
        pytest.param("自2018年1月行动启动至2019年10月底，青河分局抓获18人。", date(2020, 12, 22), {("2018-01-01", "2019-10-31")}, id="since-until-in-words"),
        pytest.param("青河市警察局11月中旬接获警政署通报，抓获3人。", date(2020, 12, 22), {("2020-11-11", "2020-11-20")}, id="told-by-others-is-no-announcement"),
        pytest.param("祝某自2019年8月起通过网络卖枪，青河分局将其抓获。", date(2020, 12, 22), {("2019-08-01", "2020-12-22")}, id="from-a-month-on"),
        pytest.param("从去年10月开始，祝某通过网络卖枪，青河分局将其抓获。", date(2020, 12, 22), {("2019-10-01", "2020-12-22")}, id="beginning-with-a-month"),
        pytest.param("5月3日开始收网，5月4日起获枪支2支。", date(2020, 12, 22), {("2020-05-03", "2020-05-03"), ("2020-05-04", "2020-05-04")}, id="a-day-on-which-work-begins"),
        pytest.param("6月10日以来，青河分局抓获18人。", date(2021, 6, 20), {("2021-06-10", "2021-06-20")}, id="day-since"),
        pytest.param("从2月3日部署开展的“利剑”行动取得战果。青河分局抓获18人。", date(2021, 6, 20), {("2021-02-03", "2021-06-20")}, id="campaign-begun-on-a-day"),
        pytest.param("自3月下旬开始，青河分局开展集中整治，截至4月15日抓获18人。", date(2021, 6, 20), {("2021-03-21", "2021-04-15")}, id="campaign-begun-in-ten-days"),
        pytest.param("2月3日破获全县最大毒品案，青河分局抓获18人。", date(2021, 6, 20), {("2021-02-03", "2021-02-03")}, id="the-largest-case-has-a-day"),
        # feasts
        pytest.param("元宵节晚，青河分局抓获18人。", date(2021, 3, 2), {("2021-02-26", "2021-02-26")}, id="feast"),
        pytest.param("春节期间，青河分局抓获18人。", date(2021, 3, 2), set(), id="feast-vague"),
        pytest.param("正月初六（2月17日），青河分局抓获18人。", date(2021, 3, 2), {("2021-02-17", "2021-02-17")}, id="feast-bracket"),
        # no date of the case
        pytest.param("李某曾因盗窃于2016年5月3日获刑，现被青河分局抓获。", date(2021, 3, 2), set(), id="prior-record"),
        pytest.param("李某2019年5月刑满释放，现被青河分局抓获。", date(2021, 3, 2), set(), id="prior-release"),
        pytest.param("青河分局抓获18人。新规将于3月15日施行。", date(2021, 3, 2), set(), id="law"),
        pytest.param("青河分局抓获18人。请于3月31日前登记。", date(2021, 3, 2), set(), id="deadline"),
        pytest.param("青河分局抓获18人，行动将持续到9月30日。", date(2021, 3, 2), set(), id="planned-end"),
        pytest.param("青河分局抓获18人，为今年以来最大一起。", date(2021, 3, 2), set(), id="ranking"),
        pytest.param("青河分局抓获18人，这是2019年最大的毒品案。", date(2021, 3, 2), set(), id="largest-of-a-year"),
        pytest.param("青河分局抓获18人，同比去年同期上升。", date(2021, 3, 2), set(), id="comparison"),
        pytest.param("4日下午，青河分局“利剑”行动新闻发布会透露，警方抓获18人。", date(2021, 3, 5), set(), id="told-at-a-conference"),
        pytest.param("3月4日上午，市公安局召开“打盗骗、全力保民安”暨“秋冬会战”专项行动新闻发布会。青河分局抓获18人。", date(2021, 3, 5), set(), id="a-conference-by-a-long-name"),
        pytest.param("3月4日，青河早报、青河网记者从青河分局了解到，警方抓获18人。", date(2021, 3, 5), set(), id="told-to-two-papers"),
        pytest.param("26日上午，群众将一面锦旗送到青河分局。警方抓获18人。", date(2021, 3, 27), set(), id="thanks"),
        pytest.param("3月3日，青河分局总结了近期抓获18人的战绩。", date(2021, 3, 4), set(), id="summing-up"),
        pytest.param("今年2月底至3月初，李某多次作案，被青河分局抓获。", date(2021, 3, 27), set(), id="vague-ends"),
        pytest.param("5日，青河分局通报，抓获18人。", date(2021, 3, 5), set(), id="announcement"),
        pytest.param("记者7日从青河分局获悉，警方抓获18人。", date(2021, 3, 7), set(), id="reporter"),
        pytest.param("三天前，青河分局抓获18人。", date(2021, 3, 7), set(), id="general-language"),
        pytest.param("月初，青河分局抓获18人。", date(2021, 3, 7), set(), id="month-start-vague"),
        pytest.param("今年，青河分局抓获18人。", date(2021, 3, 7), set(), id="bare-year-vague"),
        pytest.param("青河分局禁毒大队3月1日获悉线索，抓获18人。", date(2021, 3, 7), {("2021-03-01", "2021-03-01")}, id="lead-is-no-announcement"),
        pytest.param("3月1日开展禁赌专项行动以来，截至17日，青河分局共抓获18人。", date(2004, 3, 19), {("2004-03-01", "2004-03-17")}, id="campaign-since-until"),
        pytest.param("李某刚把当晚的账本藏好，青河分局将其抓获。", date(2004, 3, 19), set(), id="that-night-of-no-day"),
        pytest.param("板桥分局112年11月5日受理报案。5月21日，青河分局抓获18人。", None, {("2023-11-05", "2023-11-05"), ("2024-05-21", "2024-05-21")}, id="republic-year-runs-on"),
        pytest.param("2021年1月1日起，柳湾江重点水域全面禁捕。3月9日，青河分局抓获2人。", date(2023, 3, 15), {("2023-03-09", "2023-03-09")}, id="since-when-fishing-is-forbidden"),
        pytest.param("警方上月二日及三日收网，抓获18人。", date(2021, 3, 9), {("2021-02-02", "2021-02-02"), ("2021-02-03", "2021-02-03")}, id="two-days-in-chinese-numerals"),
        pytest.param("5月20日，正值休渔期，青河分局抓获2人。", date(2021, 8, 9), {("2021-05-20", "2021-05-20")}, id="a-day-in-a-season"),
        pytest.param("青河分局抓获2人。5月至7月正值白鹭繁殖期，二人多次下网。", date(2021, 8, 9), set(), id="season-of-the-year"),
        pytest.param("青河信息港讯 通讯员钟秀芳 3月6日19时许，青河县公安局白石派出所接到举报，抓获2人。", date(2021, 3, 9), {("2021-03-06", "2021-03-06")}, id="behind-a-reporters-bare-name"),
        pytest.param("通讯员钟秀芳 3月6日，青河县公安局白石派出所抓获2人。", date(2021, 3, 9), {("2021-03-06", "2021-03-06")}, id="behind-a-reporters-bare-name-without-time"),
        pytest.param("记者钟秀芳 3月6日，从青河县公安局获悉，警方抓获2人。", date(2021, 3, 9), set(), id="reporters-own-day-behind-the-name"),
        pytest.param("从今年三月缉枪专项行动后，青河分局共抓获18人。", date(2021, 6, 9), {("2021-03-01", "2021-06-09")}, id="after-a-drive-of-a-month"),
        pytest.param("青河分局抓获18人。从即日起到年底，警方将加大力度。从现在起，一律严查。", date(2021, 6, 9), set(), id="from-now-on"),
        pytest.param("青河分局将在2010年抢劫出租车的在逃人员鲁某抓获。", date(2021, 6, 9), {("2010-01-01", "2010-12-31")}, id="whom-they-took-is-no-plan"),
        pytest.param("青河分局抓获18人。警方将在9月3日开庭前移送。", date(2021, 6, 9), set(), id="plan"),
        pytest.param("“今年3月，我们接到线索，发现两人可疑。”青河分局办案民警介绍。5月6日，青河分局抓获2人。", date(2021, 6, 9), {("2021-03-01", "2021-03-31"), ("2021-05-06", "2021-05-06")}, id="said-by-an-officer"),
        pytest.param("“今年3月，我才把车停在楼下。”失主谭女士说。5月6日，青河分局抓获2人。", date(2021, 6, 9), {("2021-05-06", "2021-05-06")}, id="said-by-a-victim"),
        pytest.param("6月5日晚，青河分局开展清查，抓获18人。\n青河分局局长林有田：今晚我们兵分三路，对重点场所进行清查。", date(2021, 6, 9), {("2021-06-05", "2021-06-05")}, id="tonight-of-the-speaker"),
        pytest.param("1月19日，青河分局抓获2人。一天后，该局又抓获1人。", date(2021, 6, 9), {("2021-01-19", "2021-01-19"), ("2021-01-20", "2021-01-20")}, id="one-day-later"),
        pytest.param("1月19日，青河分局抓获2人。三天后，1月22日，该局又抓获1人。", date(2021, 6, 9), {("2021-01-19", "2021-01-19"), ("2021-01-22", "2021-01-22")}, id="days-later-with-their-date"),
        pytest.param("青河分局将邱某（男，1963年4月出生）、石某（1970年3月5日生）抓获。", date(2021, 6, 9), set(), id="days-of-birth"),
        pytest.param("青河分局于八、九月间展开行动，抓获18人。", date(2021, 10, 9), {("2021-08-01", "2021-09-30")}, id="two-months-as-one-stretch"),
        pytest.param("青河分局抓获18人。自8月12日至18日，省公安厅将在各地开展统一行动。", date(2021, 8, 9), set(), id="days-to-come"),
        pytest.param("青河分局在15日和16日抓获18人。今年6月10日打掉窝点9处，但近来又有反弹。15日1时，民警查获一处窝点。", date(2021, 7, 17),
            {("2021-07-15", "2021-07-15"), ("2021-07-16", "2021-07-16"), ("2021-06-10", "2021-06-10")}, id="days-told-before-an-aside"),
        pytest.param("区志明今日在记者会上指出，罪案减少。去年本港录得8.9万宗罪案，是自2019年以来首次回落，青河警方拘捕9人。", date(2021, 2, 9), {("2020-01-01", "2020-12-31")}, id="last-year-as-hong-kong-says"),
        pytest.param("昨天下午在青河分局看到办案民警时，他一脸轻松。6月5日，青河分局抓获18人。", date(2021, 6, 9), {("2021-06-05", "2021-06-05")}, id="when-somebody-was-seen"),
        pytest.param("6月5日，青河分局在城东路9至31号祥和大厦抓获18人。", date(2021, 6, 9), {("2021-06-05", "2021-06-05")}, id="house-numbers"),
        pytest.param("6月5日，青河分局抓获18人。该公司以8000元至1.2万元月薪招人。", date(2021, 6, 9), {("2021-06-05", "2021-06-05")}, id="wages-by-the-month"),
        pytest.param("台北市刑大5日抓获18人，局长9日亲自主持破案记者会。", date(2021, 6, 9), {("2021-06-05", "2021-06-05")}, id="who-holds-the-conference"),
        pytest.param("去年，全市共破获毒品案件90起，青河分局抓获18人。", date(2021, 6, 9), {("2020-01-01", "2020-12-31")}, id="last-year-of-the-whole-city"),
        pytest.param("2020年，青河分局共抓获18人。2021年，全市公安机关将继续严打。", date(2021, 2, 9), {("2020-01-01", "2020-12-31")}, id="work-of-the-year-to-come"),
        pytest.param("青河分局破获一起抢劫案。该案于5月9日发生，警方抓获2人。", date(2023, 6, 15), {("2023-05-09", "2023-05-09")}, id="when-it-happened-is-no-birth"),
        pytest.param("5月9日发生于白石镇的抢劫案告破，青河分局抓获2人。", date(2023, 6, 15), {("2023-05-09", "2023-05-09")}, id="happened-at-a-place"),
        pytest.param("云江警方通报：昨日，青河分局抓获3人。", date(2023, 6, 15), {("2023-06-14", "2023-06-14")}, id="a-notice-is-no-speaker"),
        pytest.param("2月10日，青河分局民警将在一网吧上网的王某抓获。", date(2023, 11, 26), {("2023-02-10", "2023-02-10")}, id="a-person-is-no-plan"),
        pytest.param("云江日报记者李明 2023年5月9日10时30分报道：青河分局日前抓获3人。", date(2023, 5, 10), set(), id="when-it-was-reported"),
        pytest.param("1月19日，青河分局抓获2人。过了三天，该局又抓获1人。时隔两天，再抓1人。", date(2021, 6, 9), {("2021-01-19", "2021-01-19"), ("2021-01-22", "2021-01-22"), ("2021-01-24", "2021-01-24")}, id="when-days-have-gone-by"),
        pytest.param("1月19日，民警赶到白石。两日后在当地警方配合下，青河分局抓获2人。", date(2021, 6, 9), {("2021-01-19", "2021-01-19"), ("2021-01-21", "2021-01-21")}, id="days-later-without-a-comma"),
        pytest.param("1月19日，青河分局接到报警。这天夜里，民警抓获2人。次日凌晨，再抓1人。", date(2021, 6, 9), {("2021-01-19", "2021-01-19"), ("2021-01-20", "2021-01-20")}, id="this-day"),
        pytest.param("到4月6日，青河市公安机关共抓获109人，破案62起。", date(2021, 6, 9), {("None", "2021-04-06")}, id="by-a-day"),
        pytest.param("到4月6日为止，青河分局抓获109人，破案62起。", date(2021, 6, 9), {("None", "2021-04-06")}, id="until-a-day"),
        pytest.param("到4月6日，青河分局民警才将丁某抓获。", date(2021, 6, 9), {("2021-04-06", "2021-04-06")}, id="only-on-that-day"),
        pytest.param("自3月12日集中收网启动以来，青河市公安局主动出击。到4月6日，全市共抓获109人，破案62起。", date(2021, 6, 9), {("2021-03-12", "2021-04-06")}, id="since-one-day-and-by-another"),
        pytest.param("今年3月“晨星”行动开展至今，青河分局破案62起，抓获109人。", date(2021, 6, 9), {("2021-03-01", "2021-06-09")}, id="a-drive-until-now"),
        pytest.param("16日，青河分局民警赶到白石。18日22时许，白石警方传来消息，两人在车站露面，民警随即将其抓获。", date(2021, 6, 19), {("2021-06-16", "2021-06-16"), ("2021-06-18", "2021-06-18")}, id="word-that-came-in-the-night"),
        pytest.param("18日，从青河市公安局传来消息，警方抓获2人。", date(2021, 6, 19), set(), id="word-that-came-to-the-paper"),
        pytest.param("2021年5月8日，青河分局民警赶到白石。2001年11月3日，丁某持刀伤人后出逃。\n9日，民警抓获丁某。", date(2021, 6, 9), {("2021-05-08", "2021-05-08"), ("2001-11-03", "2001-11-03"), ("2021-05-09", "2021-05-09")}, id="back-from-a-flashback"),
        pytest.param("从9月中旬到10月中旬，这伙人先后作案17起，青河分局抓获4人。", date(2021, 11, 9), {("2021-09-11", "2021-10-20")}, id="from-ten-days-to-ten-days"),
        pytest.param("两人自1月下旬起从事该活动。3月11日，青河分局抓获2人。", date(2021, 3, 12), {("2021-01-21", "2021-03-12"), ("2021-03-11", "2021-03-11")}, id="since-ten-days"),
        pytest.param("青河分局抓获18人。会议提出，下半年要把城中村作为重点。", date(2021, 7, 12), set(), id="what-is-to-be-done-later-in-the-year"),
        pytest.param("8月11日20时至13日凌晨2时，青河市公安局开展统一行动，共抓获124人。\n11日晚，城东分局城关派出所抓获孟某。经查，孟某今年3月出借银行卡，得4000元。\n12日凌晨1时许，城西分局查获赌博人员9人。",
            date(2023, 8, 15), {("2023-08-11", "2023-08-13"), ("2023-08-11", "2023-08-11"), ("2023-03-01", "2023-03-31"), ("2023-08-12", "2023-08-12")}, id="the-next-case-runs-on-from-the-event"),
        pytest.param("（通讯员鄂轩 记者罗敏）3月9日深夜，青河分局抓获2人。", date(2023, 3, 15), {("2023-03-09", "2023-03-09")}, id="behind-a-byline"),
    ],
)
def test_case_dates(text: str, published: date | None, wanted: set[tuple[str, str]]) -> None:
    bulletin = EXTRACTOR.extract(text, published=published)
    assert {(str(d.start), str(d.end)) for c in bulletin.cases for d in c.dates} == wanted


def test_unresolved_date_carries_a_notice() -> None:
    bulletin = EXTRACTOR.extract("6月3日，青河分局抓获18人。")
    assert [(d.start, d.end) for d in bulletin.cases[0].dates] == [(None, None)]
    assert "date_unresolved" in {n.code for n in bulletin.notices}


def test_a_day_after_the_publication_carries_a_notice() -> None:
    bulletin = EXTRACTOR.extract("今年2月，青河分局获得线索，8月19日，民警抓获7人。", published=date(2015, 8, 11))
    assert [n.code for n in bulletin.notices] == ["date_after_publication"]


def test_dateline_is_the_publication_date() -> None:
    bulletin = EXTRACTOR.extract("某社北京2007年8月12日电 2月9日，苏州市公安局抓获11人。")
    assert bulletin.source.published == date(2007, 8, 12)
    assert bulletin.source.published_from == "text"


def test_reprint_counts_from_its_dateline() -> None:
    bulletin = EXTRACTOR.extract("某新网青河2018年6月12日电 昨日，青河县公安局抓获18人。", published=date(2025, 1, 3))
    assert (bulletin.source.published, [d.start for d in bulletin.cases[0].dates]) == (date(2025, 1, 3), [date(2018, 6, 11)])


def test_campaign_lends_its_year() -> None:
    bulletin = EXTRACTOR.extract("“净网2022”专项行动中，6月3日，青河分局抓获18人。")
    assert [d.start for d in bulletin.cases[0].dates] == [date(2022, 6, 3)]


def test_campaign_outdoes_a_year_of_the_past() -> None:
    text = "“守护2021”行动中，青河分局将2019年犯案的逃犯白某抓获。3月3日，该局又抓获2人。"
    found = EXTRACTOR.extract(text)
    assert "2021-03-03" in [str(d.start) for c in found.cases for d in c.dates]


def test_notice_closes_with_its_own_date() -> None:
    text = "警情通报\n2024年9月2日19时26分，我局接到报警，县城市场内有人持刀伤人，民警当场抓获犯罪嫌疑人1名。\n目前，案件正在进一步侦办中。\n青河县公安局\n2024年9月3日"
    bulletin = EXTRACTOR.extract(text)
    assert (bulletin.source.published, [d.start for d in bulletin.cases[0].dates]) == (date(2024, 9, 3), [date(2024, 9, 2)])


@pytest.mark.parametrize(
    ("text", "role"),
    [
        pytest.param("6月3日，青河分局在一出租屋抓获18人。", "operation", id="operation"),
        pytest.param("6月3日，青河分局民警在网吧抓住了正在上网的丁某。", "operation", id="operation-by-hand"),
        pytest.param("6月3日，青河分局民警在路口截停一辆货车，抓获2人。", "operation", id="operation-stop"),
        pytest.param("6月3日，青河分局接到居民王某报警，抓获2人。", "reported", id="reported"),
        pytest.param("6月3日，青河县检察院以涉嫌诈骗罪批准逮捕李某等5人。", "measure", id="measure"),
        pytest.param("6月3日，退休教师曹某被骗5万元。青河分局抓获2人。", "offence", id="offence"),
        pytest.param("自5月以来，该团伙流窜作案。青河分局抓获2人。", "offence", id="offence-period"),
        pytest.param("5月以来，青河分局共抓获18人。", "period", id="period"),
        pytest.param("去年8月“秋风”行动开展以来，各县对贩卖手机卡犯罪发起攻势，青河分局共抓获18人。", "period", id="campaign-against-an-offence"),
        pytest.param("今年2至6月侦破毒品案件17起，抓获23人，缴毒9公斤。", "period", id="months-of-a-total"),
        pytest.param("5月6日，青河水警发现两艘摩托艇沿着堤岸高速驶来，立即追截，在河口截获1艘。", "operation", id="found-and-chased"),
        pytest.param("青河分局查明，嫌疑人林某5月4日编造谣言。林某已被抓获。", "offence", id="rumour"),
    ],
)
def test_role(text: str, role: str) -> None:
    bulletin = EXTRACTOR.extract(text, published=date(2021, 7, 1))
    assert bulletin.cases[0].dates[0].role == role


@pytest.mark.parametrize(
    "stamp",
    [
        pytest.param("燕赵都市报 2008年9月3日", id="behind-the-paper"),
        pytest.param("【二○○八年九月三日】　港闻", id="before-the-page"),
        pytest.param("2008-09-03 08:41:17 来源：沂蒙晚报", id="stamp"),
        pytest.param("播出时间：2008年9月3日", id="broadcast"),
        pytest.param("某网 [ 2008年9月3日 星期三 ]", id="in-brackets"),
        pytest.param("（《沂蒙晚报》2008年9月3日第5版）", id="page-of-a-paper"),
        pytest.param("记者：某时报白某 | 2008-09-03 10:55", id="behind-a-bar"),
        pytest.param("闲云 发表于 2008-9-3 08:41:17 | 只看该作者", id="behind-who-posted-it"),
    ],
)
def test_page_furniture_is_the_publication(stamp: str) -> None:
    bulletin = EXTRACTOR.extract(f"青河警方抓获18人\n{stamp}\n昨日，青河县公安局在城关镇抓获犯罪嫌疑人18名。")
    assert (bulletin.source.published, [d.start for c in bulletin.cases for d in c.dates]) == (date(2008, 9, 3), [date(2008, 9, 2)])


@pytest.mark.parametrize(
    ("foot", "published"),
    [
        pytest.param("推荐阅读\n2021年05月12日 10:42\n2021年05月12日 10:40\n2021年05月11日 21:33\n2021年05月11日 20:08", None, id="a-row-of-stamps"),
        pytest.param("相关新闻\n- 2021年05月12日白石公安端掉一个洗钱窝点\n- 2021年05月11日云江警方追回被盗耕牛", None, id="headlines-of-other-days"),
        pytest.param("Archiver|手机版\nGMT+8, 2021-5-12 03:14 , Processed in 0.1 second(s)", None, id="when-a-copy-was-served"),
        pytest.param("发布时间：2021-05-12 10:42", date(2021, 5, 12), id="a-label"),
    ],
)
def test_what_stands_at_the_foot_of_a_page(foot: str, published: date | None) -> None:
    assert EXTRACTOR.extract(f"青河警方抓获18人\n9月2日，青河县公安局在城关镇抓获犯罪嫌疑人18名。\n责任编辑：白某\n{foot}").source.published == published


@pytest.mark.parametrize(
    ("text", "published"),
    [
        pytest.param("青河1月5日电 青河警方通报一起案件。2021年8月11日，民警抓获2人。", date(2022, 1, 5), id="later-than-what-it-tells"),
        pytest.param("青河6月5日电 1996年8月11日，丁某持刀伤人后出逃。近日，民警将其抓获。", None, id="no-year-but-that-of-an-old-deed"),
    ],
)
def test_the_year_of_a_dateline_without_one(text: str, published: date | None) -> None:
    assert EXTRACTOR.extract(text).source.published == published


def test_without_a_publication_date_an_earlier_month_far_back_is_of_the_year_stated() -> None:
    told = EXTRACTOR.extract("2018年11月26日，青河县公安局破获一起盗窃案，抓获王某等9人。经查，7月11日，王某等人在青河县被民警查获过赃车2辆。")
    assert [d.start for case in told.cases for d in case.dates][-1] == date(2018, 7, 11)
