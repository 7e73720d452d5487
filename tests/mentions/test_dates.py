"""Every form of a date in any text, read by ``mentions`` against a reference day."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import Any

import pytest

from caseextract import Extractor
from caseextract.mentions.dates import scan_dates

Linear = Callable[[Callable[[int], Callable[[], object]], int], None]
EXTRACTOR = Extractor()
MONDAY = date(2021, 6, 14)


def dates(text: str, published: date | None = MONDAY) -> list[dict[str, Any]]:
    return [m for m in EXTRACTOR.mentions(text, published=published) if m["kind"] == "date"]


def one(*pairs: str) -> list[Any]:
    """``text start end`` triples as parameters whose id is the text."""
    return [pytest.param(*p.rsplit(maxsplit=2), id=p.rsplit(maxsplit=2)[0]) for p in pairs]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    one(
        # the same time of another year, month or week; a day counted within a quarter
        "前年这个时候 2019-06-14 2019-06-14", "上个月这个时候 2021-05-14 2021-05-14", "上周的今天 2021-06-07 2021-06-07", "上季度最后一天 2021-03-31 2021-03-31",
        # an end that counts from the publication fixes the year of the beginning
        "6月20日到下个月初 2021-06-20 2021-07-10", "9月8日到昨天 2020-09-08 2021-06-13", "自上周四起 2021-06-10 2021-06-14", "从周五中午一直忙到周日凌晨 2021-06-11 2021-06-13",
        "年廿六 2021-02-07 2021-02-07", "头半年 2021-01-01 2021-06-30", "七月半 2020-09-02 2020-09-02", "去年十一出游 2020-10-01 2020-10-01", "周五起火 2021-06-11 2021-06-11",
        # full dates
        "2019年4月19日 2019-04-19 2019-04-19", "2019-04-19 2019-04-19 2019-04-19", "2019.9.6 2019-09-06 2019-09-06",
        "2019/4/19 2019-04-19 2019-04-19", "20190419 2019-04-19 2019-04-19", "13.5.2015 2015-05-13 2015-05-13",
        "10/31/1974 1974-10-31 1974-10-31", "16-3-5 2016-03-05 2016-03-05", "05/05/89 1989-05-05 1989-05-05",
        "2020-2 2020-02-01 2020-02-29", "12/25 2020-12-25 2020-12-25", "1789-01-29 1789-01-29 1789-01-29",
        # Chinese numerals, noughts of every make, 廿 and 卅
        "二〇〇七年五月二十一日 2007-05-21 2007-05-21", "二00七年五月三日 2007-05-03 2007-05-03", "二○○七年五月 2007-05-01 2007-05-31",
        "二零一九年八月廿三日 2019-08-23 2019-08-23", "五月卅日 2021-05-30 2021-05-30", "两千零四年八月五日 2004-08-05 2004-08-05",
        "九八年十月三日 1998-10-03 1998-10-03", "一三年九月 2013-09-01 2013-09-30", "15年3月2日 2015-03-02 2015-03-02",
        # brackets inside the relative word, as Taiwan writes them; and the short words of Hong Kong papers
        "今（2016）年3月 2016-03-01 2016-03-31", "去（109）年4月 2020-04-01 2020-04-30", "今(110)年2月至4月間 2021-02-01 2021-04-30", "今年（2013年）9月 2013-09-01 2013-09-30", "去年(108)8月 2019-08-01 2019-08-31",
        "本（9）日 2021-06-09 2021-06-09", "今（11）日上午 2021-06-11 2021-06-11", "昨（12）晚 2021-06-12 2021-06-12", "前（十）日 2021-06-10 2021-06-10", "昨日（13日）晚 2021-06-13 2021-06-13",
        "昨午四时 2021-06-13 2021-06-13", "前午近五时 2021-06-12 2021-06-12", "前晨六时 2021-06-12 2021-06-12", "昨凌晨二时 2021-06-13 2021-06-13", "今下午三时 2021-06-14 2021-06-14",
        # years of the republic and reigns
        "民国114年8月 2025-08-01 2025-08-31", "109年的6月10日 2020-06-10 2020-06-10", "光绪二十六年 1900-01-01 1900-12-31", "九十九年上半年 2010-01-01 2010-06-30",
        # ranges with inherited parts
        "1月20至23日 2021-01-20 2021-01-23", "4月30日—5月1日 2021-04-30 2021-05-01", "2022年1-4月 2022-01-01 2022-04-30",
        "今年一至五月 2021-01-01 2021-05-31", "12月30日至次年1月3日 2020-12-30 2021-01-03", "2017年8月至2018年3月 2017-08-01 2018-03-31",
        "1985到89年9月 1985-01-01 1989-09-30", "2008.03-2009 2008-03-01 2009-12-31", "2021.6.1-6.14 2021-06-01 2021-06-14",
        "2015年与2018年之间 2015-01-01 2018-12-31", "首4个月 2021-01-01 2021-04-30", "2022年前十一个月 2022-01-01 2022-11-30",
        "二零二一年后三月 2021-10-01 2021-12-31", "去年春节到元宵节 2020-01-25 2020-02-08",
        # periods of a year
        "上半年 2021-01-01 2021-06-30", "去年下半年 2020-07-01 2020-12-31", "一季度 2021-01-01 2021-03-31", "今年前三季度 2021-01-01 2021-09-30",
        "上个季度 2021-01-01 2021-03-31", "去年全年 2020-01-01 2020-12-31", "去年夏天 2020-06-01 2020-08-31", "今夏 2021-06-01 2021-08-31",
        "5月上旬 2021-05-01 2021-05-10", "5月中旬 2021-05-11 2021-05-20", "2月下旬 2021-02-21 2021-02-28", "六月中下旬 2021-06-11 2021-06-30",
        "9月初 2020-09-01 2020-09-10", "年底 2021-11-01 2021-12-31",
        # decades and centuries
        "上世纪90年代 1990-01-01 1999-12-31", "二十世纪九十年代末期 1997-01-01 1999-12-31", "上世纪五六十年代 1950-01-01 1969-12-31",
        "本世纪初 2000-01-01 2019-12-31", "八十年代 1980-01-01 1989-12-31", "18世纪 1700-01-01 1799-12-31",
        # days from the reference
        "昨日 2021-06-13 2021-06-13", "大前天 2021-06-11 2021-06-11", "大后天 2021-06-17 2021-06-17", "去年今日 2020-06-14 2020-06-14",
        "上月17日 2021-05-17 2021-05-17", "上（五）月17日 2021-05-17 2021-05-17", "本（六）月3日 2021-06-03 2021-06-03", "上上个月 2021-04-01 2021-04-30", "下个月5号 2021-07-05 2021-07-05", "去年本月十日 2020-06-10 2020-06-10",
        "12号 2021-06-12 2021-06-12", "29日 2021-05-29 2021-05-29",
        # weeks
        "上周五 2021-06-11 2021-06-11", "下周三 2021-06-23 2021-06-23", "下下下个星期五 2021-07-09 2021-07-09", "周一 2021-06-14 2021-06-14",
        "周二 2021-06-08 2021-06-08", "上周 2021-06-07 2021-06-13", "这周末 2021-06-19 2021-06-20", "六月第三个星期日 2021-06-20 2021-06-20",
        "六月最后一周 2021-06-28 2021-07-04", "最后一个周一 2021-06-28 2021-06-28", "五月的最后一天 2021-05-31 2021-05-31", "一周后的周三 2021-06-23 2021-06-23",
        # distances
        "三天前 2021-06-11 2021-06-11", "两周后 2021-06-28 2021-06-28", "半年前 2020-12-14 2020-12-14", "两年半以前 2018-12-14 2018-12-14",
        "过去三天 2021-06-11 2021-06-14", "未来两个月 2021-06-15 2021-08-14", "近三年 2018-06-14 2021-06-14", "三个多月以来 2021-03-14 2021-06-14",
        "5个工作日后 2021-06-21 2021-06-21", "一年零两个月前 2020-04-14 2020-04-14", "两个月零九天后 2021-08-23 2021-08-23", "三天五小时后 2021-06-17 2021-06-17",
        "5月17至6月4 2021-05-17 2021-06-04", "6月8， 2021-06-08 2021-06-08", "下下个季度 2021-10-01 2021-12-31",
        "三四天前 2021-06-10 2021-06-11", "二十几年前 1992-06-14 2000-06-14", "一两周后 2021-06-21 2021-06-28",
        # days that only a time or a feast behind them makes ones; the day before
        "2020年5月17下午3时 2020-05-17 2020-05-17", "八月十五中秋节 2020-10-01 2020-10-01", "上周二08:15 2021-06-08 2021-06-08",
        "前一天 2021-06-13 2021-06-13", "1年1个月2周3天前 2020-04-27 2020-04-27",
        # ranges whose far end counts from the reference; the edge of a quarter; a year of two digits before its week
        "前年到现在 2019-01-01 2021-06-14", "去年到昨天 2020-01-01 2021-06-13", "2016年7月到上个月5号 2016-07-01 2021-05-05", "3日到今天 2021-06-03 2021-06-14",
        "2016年二季度末 2016-06-01 2016-06-30", "去年三季度初 2020-07-01 2020-07-31", "上季度末 2021-03-01 2021-03-31", "四季度末 2020-12-01 2020-12-31", "前年上半年末 2019-06-01 2019-06-30", "一季度初步统计 2021-01-01 2021-03-31",
        "19年第14周 2019-04-01 2019-04-07", "20年第一个星期 2019-12-30 2020-01-05", "第二个季度 2021-04-01 2021-06-30", "Q1季度 2021-01-01 2021-03-31",
        # so many months that end now, where 近 is not nearly
        "近三月 2021-03-14 2021-06-14", "近仨月 2021-03-14 2021-06-14", "最近两月来 2021-04-14 2021-06-14", "俩月前 2021-04-14 2021-04-14", "临近三月 2021-03-01 2021-03-31", "近三月初 2021-03-01 2021-03-10",
        # the thirtieth of a month that has one; 八月十五 is the feast, in a range or a year in figures it is a day
        "正月三十 2019-03-06 2019-03-06", "农历八月三十 2020-10-16 2020-10-16", "腊月三十 2021-02-11 2021-02-11", "2017年正月三十 None None",
        "八月十五 2020-10-01 2020-10-01", "前年八月十五晚上 2019-09-13 2019-09-13", "2018年八月十五 2018-09-24 2018-09-24", "三月十五 2021-03-15 2021-03-15",
        "八月十五日 2020-08-15 2020-08-15", "二〇一八年八月十五 2018-08-15 2018-08-15", "七月十五到八月十五 2020-07-15 2020-08-15", "八月十五至二十日 2020-08-15 2020-08-20",
        # figures
        "11/5号晚上 2020-11-05 2020-11-05", "4月5日-10:40 2021-04-05 2021-04-05", "2020-03-08-10:40 2020-03-08 2020-03-08", "2020-03-08-10：40 2020-03-08 2020-03-08",
        "05-08 09:15 2021-05-08 2021-05-08", "05-08 09:15 至 06-02 17:40 2021-05-08 2021-06-02", "5.8 9:15到店 2021-05-08 2021-05-08", "11.28-9:15 2020-11-28 2020-11-28",
        # what 当前 says beside a unit; a whole word with its 份
        "当前月 2021-06-01 2021-06-30", "当前年度 2021-01-01 2021-12-31", "当前周 2021-06-14 2021-06-20", "这个月份 2021-06-01 2021-06-30",
        # distances: a decimal, figures behind 前, before a 提 that goes with the verb
        "2.5天前 2021-06-12 2021-06-12", "前3日有雨 2021-06-11 2021-06-14", "三天后提交 2021-06-17 2021-06-17", "马上周五了 2021-06-11 2021-06-11",
        "明天上午9点开始 2021-06-15 2021-06-15", "20日当天 2021-05-20 2021-05-20", "六月六月中旬 2021-06-11 2021-06-20",
        # before a period ends before it begins, unless it is vague or counted in; a day is counted in
        "2016年4月之前 None 2016-03-31", "2017年前 None 2016-12-31", "三季度以前 None 2020-06-30", "下周之前 None 2021-06-20", "明年夏天之前 None 2022-05-31", "80年代以前 None 1979-12-31",
        "2017年及以前 None 2017-12-31", "4月或之前 None 2021-04-30", "2017年（含）以前 None 2017-12-31", "2017年以前（含2017年） None 2017-12-31", "2017年及以后 2017-01-01 None",
        "5月30日前 None 2021-05-30", "月底前 None 2021-06-30", "4月上旬前 None 2021-04-10", "周末之前 None 2021-06-20", "2018至2021年前 2018-01-01 2021-12-31",
        # bounds: before has no start, after no end, onward ends with the reference
        "5月20日之前 None 2021-05-20", "2019年以前 None 2018-12-31", "年底前 None 2021-12-31", "周三前 None 2021-06-09", "截至5月底 None 2021-05-31", "自去年底以来 2020-11-01 2021-06-14", "跨年夜 2020-12-31 2020-12-31", "转天上午 2021-06-15 2021-06-15", "5月3日以后 2021-05-03 None",
        "2018年之后 2019-01-01 None", "2017年开始 2017-01-01 2021-06-14", "2022年3月1日起施行 2022-03-01 None", "5月1日前往 2021-05-01 2021-05-01",
        "周一至四 2021-06-14 2021-06-17", "上周二到五 2021-06-08 2021-06-11",
        # halves of a month, winter holidays, open beginnings
        "上半月 2021-06-01 2021-06-15", "5月下半月 2021-05-16 2021-05-31", "今年寒假 2021-01-01 2021-02-28", "从去年10月起 2020-10-01 2021-06-14",
        # capitals of cheques, a stamp glued to its day
        "贰零贰零年壹拾月贰拾叁日 2020-10-23 2020-10-23", "二〇二〇年零四月零九日 2020-04-09 2020-04-09", "2020-11-0814:25 2020-11-08 2020-11-08",
        # lunar dates and feasts
        "正月初六 2021-02-17 2021-02-17", "大年初一 2021-02-12 2021-02-12", "农历八月十五 2020-10-01 2020-10-01", "闰四月初一 2020-05-23 2020-05-23",
        "腊月二十三 2021-02-04 2021-02-04", "农历2020年腊月廿三 2021-02-04 2021-02-04", "元宵节 2021-02-26 2021-02-26", "清明节 2021-04-04 2021-04-04",
        "中秋 2020-10-01 2020-10-01", "明年春节 2022-02-01 2022-02-01", "除夕 2021-02-11 2021-02-11", "国庆节前一天 2020-09-30 2020-09-30",
        "母亲节 2021-05-09 2021-05-09", "感恩节 2020-11-26 2020-11-26", "复活节 2021-04-04 2021-04-04", "2022年立秋 2022-08-07 2022-08-07",
        "下个母亲节 2022-05-08 2022-05-08",
        # brackets decide
        "昨日（11日）凌晨 2021-06-11 2021-06-11", "上周五（4日） 2021-06-04 2021-06-04", "正月初六（2月5日） 2021-02-05 2021-02-05", "昨（十三）日 2021-06-13 2021-06-13",
        "10月12号，星期一 2020-10-12 2020-10-12",
        # a distance that names the year or month of a finer part
        "五年前的4月9日 2016-04-09 2016-04-09", "两年前的中秋节 2019-09-13 2019-09-13", "四年前的冬天 2017-12-01 2018-02-28", "两个月前的20号 2021-04-20 2021-04-20",
        "20年前10月3日 2001-10-03 2001-10-03", "三年多以来 2018-06-14 2021-06-14", "十分钟过后 2021-06-14 2021-06-14",
        # the first and last days, weeks and months of a period; halves of a week, six months on and back
        "前年的前12天 2019-01-01 2019-01-12", "2020年最后两周 2020-12-21 2021-01-03", "2020年的前三周 2019-12-30 2020-01-19", "今年5月最后五天 2021-05-27 2021-05-31",
        "去年最后三个月 2020-10-01 2020-12-31", "5月的前两周 2021-05-03 2021-05-16", "上半周 2021-06-14 2021-06-16", "下半周 2021-06-17 2021-06-20", "上个半年 2020-07-01 2020-12-31",
        "前年第六十天 2019-03-01 2019-03-01", "今年5月的第九天 2021-05-09 2021-05-09", "今年5月的第三个周末 2021-05-15 2021-05-16",
        "清明节后第四天 2021-04-08 2021-04-08", "2033年闰冬月初三 2033-12-24 2033-12-24",
        "大大后天 2021-06-18 2021-06-18", "今明两天 2021-06-14 2021-06-15", "三四月份 2021-03-01 2021-04-30", "十一二月 2020-11-01 2020-12-31", "从上周四开始一直到周日 2021-06-10 2021-06-13",
        "2020年Q3 2020-07-01 2020-09-30", "去年H2 2020-07-01 2020-12-31",
        "一个世纪以前 1921-06-14 1921-06-14", "5月14日（五）上午 2021-05-14 2021-05-14",
        # a year before its comma; a long bar; year first between dashes
        "2019年，4月9日 2019-04-09 2019-04-09", "5月3日ー5月9日 2021-05-03 2021-05-09", "11-12-09 2011-12-09 2011-12-09",
        # Cantonese
        "尋日 2021-06-13 2021-06-13", "聽晚九點 2021-06-15 2021-06-15",
        # stretches that begin today: what is asked for, or what a clause opens with that tells nothing done
        "须在12日之内答复 2021-06-14 2021-06-26", "三日内我要交稿 2021-06-14 2021-06-17", "请于两周内回复 2021-06-14 2021-06-28",
        "再两周就放假 2021-06-28 2021-06-28", "再三天 2021-06-17 2021-06-17",
        # the far end that leaves out what the near one has said; a stretch between two bounds
        "周四五 2021-06-10 2021-06-11", "三月十六到二十 2021-03-16 2021-03-20", "正月初三到初八 2021-02-14 2021-02-19", "2012年之后2016年之前 2013-01-01 2015-12-31", "2012年及以后2016年之前 2012-01-01 2015-12-31", "周六10am 2021-06-12 2021-06-12",
        # spoken days, days of the lunar new year, halves of a month
        "后儿个 2021-06-16 2021-06-16", "昨儿个 2021-06-13 2021-06-13", "年初四拜年 2021-02-15 2021-02-15", "上半个月 2021-06-01 2021-06-15", "5月下半个月 2021-05-16 2021-05-31",
        "零几年 2000-01-01 2009-12-31", "七零年代 1970-01-01 1979-12-31", "八几年那阵 1980-01-01 1989-12-31", "5月上旬至下旬 2021-05-01 2021-05-31", "圣诞节前夜 2020-12-24 2020-12-24", "2019年世界水日 2019-03-22 2019-03-22",
        "开斋节 2021-05-13 2021-05-13", "2023年古尔邦节 2023-06-28 2023-06-28",
        # days counted from what was told; a year of two digits lies at most ten years ahead; a stretch of a day and a half
        "第六天 2021-06-19 2021-06-19", "第5天夜里 2021-06-18 2021-06-18", "四二年 1942-01-01 1942-12-31", "28年 2028-01-01 2028-12-31", "公元85年 0085-01-01 0085-12-31",
        "两天半以来 2021-06-11 2021-06-14", "全天有雨 2021-06-14 2021-06-14", "下周上午十点 2021-06-21 2021-06-27",
        # a year before its comma behind one word; more deadlines
        "他2018年，7月5日来过 2018-07-05 2018-07-05", "两个钟之内 2021-06-14 2021-06-14", "四日内我有几件事做 2021-06-14 2021-06-18", "三五天内请回复 2021-06-14 2021-06-19",
        # distances and stretches of two amounts
        "4至6天后 2021-06-18 2021-06-20", "1-2个月前 2021-04-14 2021-05-14", "六七年前 2014-06-14 2015-06-14", "未来四到六天 2021-06-15 2021-06-20", "过去的三四个月 2021-02-14 2021-06-14",
        "近五六年来 2015-06-14 2021-06-14", "四到五周内交付 2021-06-14 2021-07-19", "6月8至10日前交齐 2021-06-08 2021-06-10",
        # a weekday that bears out the day behind it; two compact dates; the evening after next
        "周四，6月10日 2021-06-10 2021-06-10", "20210601到20210609 2021-06-01 2021-06-09", "20210601-20210609 2021-06-01 2021-06-09", "后晚碰头 2021-06-16 2021-06-16",
        # quarters and months that 前 and 后 count from now; those of the year where they have just gone by or figures follow
        "两季度前 2020-12-14 2020-12-14", "三个季度前 2020-09-14 2020-09-14", "后两季度 2021-06-15 2021-12-14", "前两季度 2021-01-01 2021-06-30", "前一个月 2021-05-14 2021-06-14", "前3个月 2021-03-14 2021-06-14",
        "前两个月份 2021-04-14 2021-06-14", "前3个月，全县破案41起 2021-01-01 2021-03-31", "前五个月份 2021-01-01 2021-05-31", "过去两个年度 2019-06-14 2021-06-14", "近五个年头 2016-06-14 2021-06-14",
        "二十来天前 2021-05-25 2021-05-25", "一八年以前 None 2017-12-31", "一八年以来 2018-01-01 2021-06-14",
        # weeks and days counted from a feast, the evening before one, halves of a century and a decade
        "中秋前两周 2020-09-17 2020-09-17", "元旦后十天 2021-01-11 2021-01-11", "清明前12天 2021-03-23 2021-03-23", "五一前夜 2021-04-30 2021-04-30", "18世纪下半叶 1750-01-01 1799-12-31", "七十年代前半 1970-01-01 1974-12-31",
        # feasts of other calendars and other countries, also of many days
        "2022年赎罪日 2022-10-04 2022-10-04", "2022年逾越节 2022-04-15 2022-04-23", "2021年光明节 2021-11-28 2021-12-05", "2022年斋月 2022-04-02 2022-05-01", "2019年大斋期 2019-03-06 2019-04-20", "2020年卫塞节 2020-05-07 2020-05-07",
        "法国国庆日 2020-07-14 2020-07-14",
        "2012年开斋节 2012-08-19 2012-08-19", "2020年排灯节 2020-11-14 2020-11-14", "2018年九夜节 2018-10-09 2018-10-18", "2018年洒红节 2018-03-02 2018-03-02",
        # the week around a day; a day whose weekday tells the month; stretches ahead
        "5月5日那周 2021-05-03 2021-05-09", "5月5日那一周的周五 2021-05-07 2021-05-07", "22日周二 2021-06-22 2021-06-22", "五月十四周五 2021-05-14 2021-05-14", "下面三个月 2021-06-15 2021-09-14", "后面两天 2021-06-15 2021-06-16",
        "这个时候 2021-06-14 2021-06-14", "今明后三天 2021-06-14 2021-06-16",
        # a reign; years of three digits; quarters and halves by letter; a month and a day that are all the text; months and hours told in figures
        "雍正年间 1723-01-01 1735-12-31", "公元304年到439年 0304-01-01 0439-12-31", "2020Q2 2020-04-01 2020-06-30", "20Q3 2020-07-01 2020-09-30", "2020H2财报 2020-07-01 2020-12-31",
        "05-08 2021-05-08 2021-05-08", "3·15 2021-03-15 2021-03-15", "上1月 2021-05-01 2021-05-31", "下1个月 2021-07-01 2021-07-31", "这一小时 2021-06-14 2021-06-14", "大年廿八 2021-02-09 2021-02-09",
        "当前 2021-06-14 2021-06-14",
        # one step further with every 上 or 下; the same time of another day; the weekend that is over; two of the three parts of a month
        "下下下月 2021-09-01 2021-09-30", "上上上个月9号 2021-03-09 2021-03-09", "上上上季度 2020-07-01 2020-09-30", "前天这个时候 2021-06-12 2021-06-12", "明天此刻 2021-06-15 2021-06-15",
        "刚过去的这个周末 2021-06-12 2021-06-13", "5月中上旬 2021-05-01 2021-05-20",
        # relative days and weeks with a bound; a week of the year; a day in two figures
        "上周三以来 2021-06-09 2021-06-14", "前天以来 2021-06-12 2021-06-14", "上三个月 2021-03-01 2021-05-31", "下两周 2021-06-21 2021-07-04", "上两年 2019-01-01 2020-12-31", "下2个月 2021-07-01 2021-08-31", "上两天 2021-06-12 2021-06-14", "过去三个月 2021-03-14 2021-06-14", "到本周日为止 None 2021-06-20", "第三十周 2021-07-26 2021-08-01", "五月二八日 2021-05-28 2021-05-28", "两千零六年八月十五 2006-08-15 2006-08-15",
        # months before the name of a province; a half of the year as a period; days in brackets; the eve of the eve
        "10月湖北警方 2020-10-01 2020-10-31", "1至5月山西警方 2021-01-01 2021-05-31", "去年下半年以来 2020-07-01 2021-06-14", "一周警情（5.31—6.6） 2021-05-31 2021-06-06", "今年小年夜 2021-02-10 2021-02-10",
        # some day; so many days from a first one; a campaign between two commas
        "2014年3月某日至2015年5月20日 2014-03-01 2015-05-20", "从6月3日起的7天里 2021-06-03 2021-06-09", "自今年2月启动，至5月底 2021-02-01 2021-05-31", "到5月底，全市共立案18起 None 2021-05-31",
        # open periods
        # the month before its year; a year of the era far ahead
        "09/2016 2016-09-01 2016-09-30", "签发于11-2013 2013-11-01 2013-11-30", "公元2718年 2718-01-01 2718-12-31",
        "3月以来 2021-03-01 2021-06-14", "今年以来 2021-01-01 2021-06-14", "2015年至今 2015-01-01 2021-06-14", "自2018年1月行动启动至2019年10月底 2018-01-01 2019-10-31",
    ),
)
def test_days(text: str, start: str, end: str) -> None:
    found = dates(text)[0]
    assert (str(found["start"]), str(found["end"])) == (start, end)


@pytest.mark.parametrize(
    ("text", "time", "end_time", "part"),
    [
        pytest.param("6月3日下午2时50分许", "14:50", None, "afternoon", id="afternoon"),
        pytest.param("6月3日下午16时49分", "16:49", None, "afternoon", id="redundant-word"),
        pytest.param("6月3日凌晨12时许", "00:00", None, "early_morning", id="midnight"),
        pytest.param("6月3日24时", "24:00", None, "evening", id="end-of-day"),
        pytest.param("6月3日20时10分", "20:10", None, "evening", id="plain-clock"),
        pytest.param("6月3日晚", None, None, "evening", id="word-alone"),
        pytest.param("年三十晚上", None, None, "evening", id="evening-of-a-feast"),
        pytest.param("昨晚8时35分", "20:35", None, "evening", id="last-night"),
        pytest.param("晚8点", "20:00", None, "evening", id="one-character"),
        pytest.param("后日下晝四點", "16:00", None, "afternoon", id="cantonese-afternoon"),
        pytest.param("晚上12点20分", "00:20", None, "evening", id="past-midnight"),
        pytest.param("周二至周六早10点到晚9点", "10:00", "21:00", "morning", id="hours-said-in-words"),
        pytest.param("周五晚上八点半", "20:30", None, "evening", id="half-past"),
        pytest.param("昨晚3时许", "03:00", None, "evening", id="small-hours-of-an-evening"),
        pytest.param("傍晚4点", "16:00", None, "evening", id="dusk"),
        pytest.param("周五下午四点要对账", "16:00", None, "afternoon", id="time-before-要"),
        pytest.param("差一刻三点", "02:45", None, "early_morning", id="quarter-to"),
        pytest.param("十二点过五分", "12:05", None, "noon", id="past"),
        pytest.param("下午三点十五", "15:15", None, "afternoon", id="minutes-without-unit"),
        pytest.param("3:15pm", "15:15", None, "afternoon", id="pm"),
        pytest.param("下午三点来钟", "15:00", None, "afternoon", id="about-three"),
        pytest.param("快六点了", "06:00", None, "morning", id="nearly"),
        pytest.param("粮店六点开门", "06:00", None, "morning", id="hour-of-what-is-done-then"),
        pytest.param("4:20p", "16:20", None, "afternoon", id="p-alone"),
        pytest.param("周二至周四7:30-19:00", "07:30", "19:00", "morning", id="hours-of-days"),
        pytest.param("6月3日约21时", "21:00", None, "evening", id="about"),
        pytest.param("5月6日9:00时至5月8日16:00时", "09:00", "16:00", "morning", id="colon-and-word"),
        pytest.param("PM 4:20", "16:20", None, "afternoon", id="pm-before"),
        pytest.param("2021-05-08T09:40:00+08:00", "09:40", None, None, id="zone"),
        pytest.param("下周上午十点", "10:00", None, "morning", id="hour-of-a-week"),
        pytest.param("下午四五点", "16:00", "17:00", "afternoon", id="between-two-hours"),
        pytest.param("昨晚十一二点左右", "23:00", "24:00", "evening", id="towards-midnight"),
        pytest.param("夜里两三点钟", "02:00", "03:00", "night", id="small-hours-about"),
        pytest.param("6月3日上午九十点", "09:00", "10:00", "morning", id="nine-or-ten"),
        pytest.param("7点8秒", "07:00", None, "morning", id="seconds-behind-the-hour"),
        pytest.param("从早上九点忙到下午四点", "09:00", "16:00", "morning", id="busy-until"),
        pytest.param("讨论从下午三点半开到五点", "15:30", "17:00", "afternoon", id="held-until"),
        pytest.param("2020-03-08-10:40", "10:40", None, None, id="dash-before-the-time"),
        pytest.param("4月5日-10:40", "10:40", None, "morning", id="dash-behind-a-day-in-words"),
        pytest.param("2020-03-08-10:40-12:30", "10:40", "12:30", None, id="dash-before-two-times"),
        pytest.param("05-08 09:15", "09:15", None, "morning", id="month-and-day-in-figures"),
        pytest.param("05-08 09:15 至 06-02 17:40", "09:15", "17:40", "morning", id="two-days-in-figures"),
        pytest.param("昨午五时", "17:00", None, "afternoon", id="five-behind-noon"),
        pytest.param("昨午十一时半", "11:30", None, "noon", id="before-noon"),
        pytest.param("昨午十二时半", "12:30", None, "noon", id="half-past-noon"),
        pytest.param("前晚近10时", "22:00", None, "evening", id="close-to-ten"),
        pytest.param("是十一点的事", "11:00", None, "noon", id="eleven-of-what"),
        pytest.param("我们十二点碰头", "12:00", None, "noon", id="twelve-behind-a-person"),
        pytest.param("明晚午夜", None, None, "night", id="midnight-of-an-evening"),
        pytest.param("凌晨3、4点许", "03:00", "04:00", "early_morning", id="two-hours-in-figures"),
        pytest.param("差两分八点", "07:58", None, "morning", id="two-minutes-to"),
        pytest.param("端午前夜九点", "21:00", None, "evening", id="evening-before-a-feast"),
        pytest.param("每周二和周五下午四点", "16:00", None, "afternoon", id="hour-behind-a-list-of-weekdays"),
        pytest.param("每周二至周四上午十点", "10:00", None, "morning", id="hour-behind-weekdays"),
        pytest.param("聽日下晝四點兩個字", "16:10", None, "afternoon", id="twice-five-minutes-past"),
        pytest.param("七点十一个字", "07:55", None, "morning", id="eleven-times-five-minutes-past"),
        pytest.param("九点一起出发", "09:00", None, "morning", id="no-decimal-before-together"),
        pytest.param("从早上七点一直忙到晚上九点", "07:00", "21:00", "morning", id="no-decimal-before-all-along"),
        pytest.param("第二天一早，两人又来", None, None, "morning", id="first-thing-next-day"),
        pytest.param("周一早上", None, None, "morning", id="monday-morning"),
        pytest.param("8点到10点", "08:00", "10:00", "morning", id="range"),
        pytest.param("下午两点到四点", "14:00", "16:00", "afternoon", id="afternoon-carried"),
        pytest.param("9~12点半", "09:00", "12:30", "morning", id="shared-unit"),
        pytest.param("2019-05-27 09:36:46", "09:36", None, None, id="stamp"),
        pytest.param("2019-5-27 4:36 PM", "16:36", None, "afternoon", id="stamp-with-pm"),
    ],
)
def test_time_of_day(text: str, time: str | None, end_time: str | None, part: str | None) -> None:
    found = dates(text)[0]
    assert (found["time"], found["end_time"], found["daypart"]) == (time, end_time, part)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        pytest.param("13日晚至14日凌晨", "2021-06-13", "2021-06-14", id="two-days"),
        pytest.param("晚上8点到第二天早上6点", "2021-06-14", "2021-06-15", id="next-day"),
        pytest.param("下午5:00到凌晨3:00", "2021-06-14", "2021-06-15", id="hours-alone"),
    ],
)
def test_night_over_midnight(text: str, start: str, end: str) -> None:
    found = dates(text)[0]
    assert (found["start"], found["end"]) == (start, end)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("9月14、19日", ["2020-09-14", "2020-09-19"], id="shared-month"),
        pytest.param("3月18日、19日、26日", ["2021-03-18", "2021-03-19", "2021-03-26"], id="three"),
        pytest.param("9月11日，10月18日", ["2020-09-11", "2020-10-18"], id="two-months"),
        pytest.param("今年3、4月份", ["2021-03-01", "2021-04-01"], id="months"),
        pytest.param("2022年8月5日、6日", ["2022-08-05", "2022-08-06"], id="days-to-come"),
        pytest.param("周四周五", ["2021-06-10", "2021-06-11"], id="weekdays-side-by-side"),
        pytest.param("周一、三、六上课", ["2021-06-14", "2021-06-09", "2021-06-12"], id="weekdays-with-one-head"),
        pytest.param("我上周二晚到家，第二天又走", ["2021-06-08", "2021-06-09"], id="the-day-after-one-told-by-the-way"),
        pytest.param("5月3日是星期一", ["2021-05-03"], id="weekday-that-bears-out"),
        pytest.param("2017年入学，第二年5月退学", ["2017-01-01", "2018-05-01"], id="the-second-year"),
        pytest.param("2014年9月2日到岗，第三年春天离职", ["2014-09-02", "2016-03-01"], id="the-third-year"),
        pytest.param("5月3日报名，第4天开课", ["2021-05-03", "2021-05-06"], id="the-fourth-day"),
    ],
)
def test_lists(text: str, wanted: list[str]) -> None:
    assert [d["start"] for d in dates(text)] == wanted


@pytest.mark.parametrize(
    ("text", "repeat"),
    [
        pytest.param("每天下午三点", "P1D", id="day"),
        pytest.param("每隔一天", "P2D", id="every-other-day"),
        pytest.param("隔日换药一次", "P2D", id="every-other-day-once"),
        pytest.param("每周", "P1W", id="week"),
        pytest.param("每周三", "XXXX-WXX-3", id="day-of-the-week"),
        pytest.param("每个星期六晚上7点", "XXXX-WXX-6", id="day-of-the-week-with-a-time"),
        pytest.param("每周日上午8点到10点", "XXXX-WXX-7", id="day-of-the-week-with-two-times"),
        pytest.param("每周二和周五", "P1W", id="two-days-of-the-week"),
        pytest.param("每周末", "P1W", id="weekends"),
        pytest.param("每月15日", "P1M", id="month"),
        pytest.param("每年9月到11月", "P1Y", id="year"),
        pytest.param("每隔两天", "P2D", id="every-other"),
        pytest.param("每半年", "P6M", id="half-year"),
        pytest.param("每周一至周四", "P1W", id="days-of-the-week"),
        pytest.param("每周二、五", "P1W", id="listed-days"),
        pytest.param("每周一至六", "P1W", id="days-joined"),
        pytest.param("每晚9点", "P1D", id="every-night"),
        pytest.param("每月最后一天", "P1M", id="last-day"),
        pytest.param("每月5号和20号", "P1M", id="two-days-a-month"),
        pytest.param("每个月的18号", "P1M", id="day-of-the-month"),
        pytest.param("隔周周五", "P2W", id="every-other-week"),
        pytest.param("逢周日", "XXXX-WXX-7", id="whenever-it-is-sunday"),
    ],
)
def test_repeats_have_no_day(text: str, repeat: str) -> None:
    found = dates(text)
    assert [(d["repeat"], d["start"]) for d in found] == [(repeat, None)]


@pytest.mark.parametrize("text", ["每年的最后一天", "每月的第二天", "每周二和周五下午四点"])
def test_a_repeat_goes_on_to_its_last_word(text: str) -> None:
    assert [d["span"]["text"] for d in dates(text)] == [text]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“12·17”专案告破", id="case-code"),
        pytest.param("“8.06”案件", id="case-code-point"),
        pytest.param("三·一六大案", id="case-code-words"),
        pytest.param("820专案组", id="case-code-bare"),
        pytest.param("“2016.4.19”专案", id="case-code-year"),
        pytest.param("行政拘留15日", id="detention"),
        pytest.param("拘留10至15日", id="detention-range"),
        pytest.param("历时3个月", id="duration"),
        pytest.param("潜逃26年", id="years-on-the-run"),
        pytest.param("海洛因十五点六公斤", id="decimal"),
        pytest.param("提出三点要求", id="points"),
        pytest.param("补充了两三点意见", id="two-or-three-points"),
        pytest.param("3.5亿元", id="money"),
        pytest.param("一日三餐", id="meals"),
        pytest.param("住在8号楼", id="house"),
        pytest.param("前318年", id="before-christ"),
        pytest.param("每小时七十公里", id="speed"),
        pytest.param("零点柒贰", id="decimal-in-capitals"),
        pytest.param("剩下的三分之一", id="a-third-of-the-rest"),
        pytest.param("八块五一斤", id="price-of-one"),
        pytest.param("会上提了，三点要做到", id="points-to-do"),
        pytest.param("三天内连破两案", id="days-within-which-something-was-done"),
        pytest.param("12天内转移涉诈资金", id="days-within-which-money-went"),
        pytest.param("两天之内，她汇出五笔", id="days-within-which-she-paid"),
        pytest.param("仅用12小时内便将其抓获", id="hours-within-which-something-was-done"),
        pytest.param("目前儿童节目很多", id="words-that-run-into-each-other"),
        pytest.param("辗转天津", id="a-place"),
        pytest.param("重逢周某", id="a-surname"),
        pytest.param("如今午餐供应点多", id="a-meal-of-our-days"),
        pytest.param("开店前晨跑", id="running-before-work"),
        pytest.param("本（9）期刊物", id="number-of-a-magazine"),
        pytest.param("本（公司）产品", id="a-word-in-brackets"),
        pytest.param("再一天的工作", id="one-more-day-of-work"),
        pytest.param("该生初三辍学", id="third-form"),
        pytest.param("小说《明天之后》热卖", id="title-of-a-work"),
        pytest.param("搜寻日本线索", id="searching"),
        pytest.param("在5号会议室碰头", id="room"),
        pytest.param("住在7栋3单元9号", id="door"),
        pytest.param("地图比例为1:20", id="scale"),
        pytest.param("一时想不起来", id="a-while"),
        pytest.param("靠的是后天培养", id="not-from-birth"),
        pytest.param("占3/4", id="share"),
        pytest.param("开着奥迪Q3", id="car"),
        pytest.param("附近三四年级的学生", id="forms-of-a-school"),
        pytest.param("耗时3至5天", id="length-of-two-amounts"),
        pytest.param("连续第四天加班", id="days-in-a-row"),
        pytest.param("连续第三年获奖", id="years-in-a-row"),
        pytest.param("实施第二年度计划", id="year-of-a-plan"),
        pytest.param("全天候巡防", id="all-weather"),
        pytest.param("影片由黎明主演", id="an-actor"),
        pytest.param("波斯新年", id="new-year-of-another-calendar"),
        pytest.param("主队3-1取胜", id="score"),
        pytest.param("马上一年半了", id="soon"),
        pytest.param("不超过最大年龄", id="age"),
        pytest.param("过了两个钟头", id="hours-gone-by"),
        pytest.param("过了半个钟头", id="half-an-hour-gone-by"),
        pytest.param("还剩6天15时", id="days-and-hours"),
        pytest.param("四个星期5小时", id="weeks-and-hours"),
        pytest.param("我们十一点建议", id="eleven-proposals"),
        pytest.param("分为十二点：", id="twelve-points"),
        pytest.param("比例为10/2000", id="a-share-of-two-thousand"),
        pytest.param("来了几十号人", id="a-crowd"),
        pytest.param("住11/3号楼", id="house-with-a-stroke"),
        pytest.param("净重9.28 克", id="weight-with-a-point"),
        pytest.param("24点30分", id="past-the-end-of-the-day"),
        pytest.param("蹲守上百天", id="more-than-a-hundred-days"),
        pytest.param("前后四天才抓到", id="four-days-in-all"),
        pytest.param("千年古镇", id="a-thousand-years"),
        pytest.param("七国节第四天", id="day-of-a-feast-not-known"),
        pytest.param("成立20年第3周年", id="anniversary"),
        pytest.param("一审判刑5年3月", id="term-of-a-sentence"),
        pytest.param("开工不足三月", id="less-than-three-months"),
        pytest.param("另一人获刑五年二月，其余缓刑", id="a-term-far-from-its-verb"),
        pytest.param("海关一月三破私烟案", id="thrice-in-a-month"),
        pytest.param("两人分别判处徒刑8年、6年及7年8月", id="terms-of-two-sentences"),
        pytest.param("青河：一日连破两案", id="within-a-day"),
        pytest.param("（3.5—4.2万元）", id="sums-in-brackets"),
        pytest.param("四日三夜的行程", id="days-and-nights"),
    ],
)
def test_no_date(text: str) -> None:
    assert dates(text) == []


def test_a_year_of_two_digits_stays_in_the_last_century_of_an_old_text() -> None:
    assert dates("八五年7月", date(1966, 1, 5))[0]["start"] == "1985-07-01"


def test_a_number_and_a_year_alone_are_both() -> None:
    assert [(m["kind"], m.get("value"), m.get("start")) for m in EXTRACTOR.mentions("28年", published=MONDAY)] == [("date", None, "2028-01-01"), ("quantity", "28", None)]


@pytest.mark.parametrize("text", ["案发前三天", "婚礼当日前一周"])
def test_a_distance_from_another_day_does_not_count_from_the_publication(text: str) -> None:
    assert "前" not in "".join(d["span"]["text"] for d in dates(text))


@pytest.mark.parametrize(("text", "wanted"), [("12/1", []), ("11/5早上", []), ("1/3早上", []), ("1/3", ["1/3"])])
def test_only_a_fraction_that_may_be_one_stands_beside_its_date(text: str, wanted: list[str]) -> None:
    assert [m["span"]["text"] for m in EXTRACTOR.mentions(text, published=MONDAY) if m["kind"] == "quantity"] == wanted


@pytest.mark.parametrize("text", ["Q3季度", "11/5号晚上", "09-02 20:01", "近仨月", "上个月份", "2018至2021年前", "6月20日当天", "21年第一个礼拜"])
def test_the_whole_expression_is_one_date(text: str) -> None:
    assert [d["span"]["text"] for d in dates(text)] == [text]


def test_decimal_keeps_its_quantity() -> None:
    found = EXTRACTOR.mentions("冻鸡翼十五点六吨")
    assert [m["value"] for m in found if m["kind"] == "quantity"] == ["15.6"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    one(
        "本案将于8月2日开庭 2021-08-02 2021-08-02", "培训定于9日至11日进行 2021-07-09 2021-07-11", "请于7月5日前回执 None 2021-07-05", "提醒我周四寄信 2021-06-17 2021-06-17",
        "8月2日将举行听证 2021-08-02 2021-08-02", "周四我们要去爬山 2021-06-17 2021-06-17", "记得8月2日交表 2021-08-02 2021-08-02", "例会改到周五 2021-06-18 2021-06-18",
        "最晚8月2日报到 2021-08-02 2021-08-02", "最迟不是8月2日到的 2020-08-02 2020-08-02", "这周日去植树 2021-06-20 2021-06-20", "本周日凌晨抓获两人 2021-06-13 2021-06-13", "本周日及周一侦破两案 2021-06-13 2021-06-13",
        "8月2日要求各所自查 2020-08-02 2020-08-02", "周四他来过吗 2021-06-10 2021-06-10", "集训计划于12月29日至1月4日举办 2021-12-29 2022-01-04", "展会将于中秋节开幕 2021-09-21 2021-09-21",
        # a note of a day and what to do then; who is asked to come
        "周四聚餐 2021-06-17 2021-06-17", "12-3加班 2021-12-03 2021-12-03", "8月2日体检 2021-08-02 2021-08-02", "7月9搬家 2021-07-09 2021-07-09", "周三下午两点到四点开例会 2021-06-16 2021-06-16", "请各家代表周五到场 2021-06-18 2021-06-18",
        "表格需要在8月2日交齐 2021-08-02 2021-08-02", "报名时间截止到8月2日 None 2021-08-02", "8月2日讲座 2021-08-02 2021-08-02",
        # a question tells of no plan; a far end in the next year
        "29日你有空吗 2021-05-29 2021-05-29", "周四你们要去爬山吗 2021-06-10 2021-06-10", "周四上午9点你有没有空 2021-06-10 2021-06-10", "周四要开会吗？ 2021-06-10 2021-06-10", "提醒我周四寄信好吗 2021-06-17 2021-06-17",
        "4月1日至明年5月1日 2021-04-01 2022-05-01", "12月1日至明年2月1日 2021-12-01 2022-02-01",
        # a term that has run out some days ago, a note of a month ago
        "报名截止6月3日 None 2021-06-03", "5月9日团建 2021-05-09 2021-05-09",
        "周四聚餐时他被抓 2021-06-10 2021-06-10", "他应邀请的人周五来过 2021-06-11 2021-06-11",
        # no plan: 将 is what is done to somebody, a stated year stands, and so does what was warned of
        "8月2日将该男子抓获 2020-08-02 2020-08-02", "8月2日将在逃的赵某抓获 2020-08-02 2020-08-02", "工程原定于2019年8月2日完工 2019-08-02 2019-08-02", "民警提醒，8月2日李某受骗 2020-08-02 2020-08-02",
    ),
)
def test_what_is_planned_lies_ahead(text: str, start: str, end: str) -> None:
    found = dates(text)[0]
    assert (str(found["start"]), str(found["end"])) == (start, end)


@pytest.mark.parametrize("text", ["近日", "日前", "不久前", "去年同期", "入夏以来", "这两天", "过几天", "未来几周", "过去数月", "前几年", "公元前318年", "纪元前一二三四年五月六日", "公元前五世纪"])
def test_vague_has_no_day(text: str) -> None:
    assert [(d["start"], d["precision"]) for d in dates(text)] == [(None, "vague")]


@pytest.mark.parametrize(
    ("text", "words"),
    [("公元一八二三年七月五日", "公元一八二三年七月五日"), ("纪元1456年", "纪元1456年"), ("公元六百年", "公元六百年"), ("公元4世纪", "公元4世纪"), ("在公元二一五年", "公元二一五年"), ("新纪元2020年", "2020年"), ("公元前77年2月3日", "公元前77年2月3日")],
)
def test_the_era_belongs_to_the_year(text: str, words: str) -> None:
    assert [found["span"]["text"] for found in dates(text)] == [words]


def test_weeks_over_new_year_keep_their_weekdays() -> None:
    assert [(d["start"], d["end"]) for d in dates("下周四到下下周二", date(2022, 12, 14))] == [("2022-12-22", "2022-12-27")]
    assert [(d["start"], d["end"]) for d in dates("下周四到下下周日", date(2022, 12, 14))] == [("2022-12-22", "2023-01-01")]


def test_what_brackets_count_in_is_no_date_beside() -> None:
    assert len(dates("4月以前（含4月）")) == 1


def test_nothing_to_resolve_from() -> None:
    assert [(d["start"], d["end"]) for d in dates("6月3日", None)] == [(None, None)]


def test_what_was_filled_in_is_listed() -> None:
    assert [d["inferred"] for d in dates("2021年6月3日，5月2日，7日")] == [[], ["year"], ["year", "month"]]


@pytest.mark.parametrize(
    "piece",
    ["一年零三个月零五天", "每周一三、", "三四天前", "1月", "昨（", "3、", "2021年1月至", "1日至", "1-1 1:11-", "1.1-1:11", "八月十五", "近三月", "六月", "农历", "每周", "截至3月", "“1日", "第一个星期", "3月5、6、7、", "12:30-", "二十", "《明天", "《今天》", "三年前的", "今（", "本（9", "今（2019）", "昨午", "今年（2019年", "今年最后三天", "2019年，3月5日", "第二年", "第4天", "6月3 ", "从八点忙到", "请大家周五"],
)
def test_hostile_text_takes_linear_time(piece: str, linear: Linear) -> None:
    linear(lambda size: partial(scan_dates, (piece * size)[:size]), 400_000)


@pytest.mark.parametrize("text", ["在000年", "2月30日", "公元0年", "99世纪", "8888年后"])
def test_impossible_dates_are_no_days(text: str) -> None:
    assert all(d["start"] is None for d in dates(text))


@pytest.mark.parametrize("text", ["自2020年3月至案发，该团伙走私", "2020年3月至案发，该公司获利"])
def test_from_a_month_to_the_case_has_no_end(text: str) -> None:
    assert [(d["start"], d["end"]) for d in dates(text)] == [("2020-03-01", None)]


@pytest.mark.parametrize(
    ("text", "start", "time", "end", "end_time"),
    [
        pytest.param("四十分钟前", "2024-03-04", "23:40", "2024-03-04", None, id="back-over-midnight"),
        pytest.param("一个半小时后", "2024-03-05", "01:50", "2024-03-05", None, id="forward"),
        pytest.param("过去26小时", "2024-03-03", "22:20", "2024-03-05", "00:20", id="a-stretch-behind"),
        pytest.param("未来10分钟", "2024-03-05", "00:20", "2024-03-05", "00:30", id="a-stretch-ahead"),
        pytest.param("三四个小时前", "2024-03-04", "20:20", "2024-03-04", "21:20", id="between-two"),
        pytest.param("两天前", "2024-03-03", None, "2024-03-03", None, id="days-have-no-clock"),
        pytest.param("下午3点", "2024-03-05", "15:00", "2024-03-05", None, id="what-is-stated-stands"),
        pytest.param("现在", "2024-03-05", "00:20", "2024-03-05", None, id="now"),
        pytest.param("从现在到六点", "2024-03-05", "00:20", "2024-03-05", "06:00", id="from-now-to-an-hour"),
        pytest.param("从现在到晚上九点", "2024-03-05", "00:20", "2024-03-05", "21:00", id="from-now-to-the-evening"),
        pytest.param("此刻到明天", "2024-03-05", "00:20", "2024-03-06", None, id="from-now-to-a-day"),
        pytest.param("现在7点", "2024-03-05", "07:00", "2024-03-05", None, id="the-hour-it-is-now"),
        pytest.param("刚才", "2024-03-05", None, "2024-03-05", None, id="just-now-was-before"),
    ],
)
@pytest.mark.parametrize("published", [datetime(2024, 3, 5, 0, 20), "2024-03-05T00:20"], ids=["datetime", "text"])
def test_hours_count_from_a_known_moment(text: str, start: str, time: str | None, end: str, end_time: str | None, published: datetime | str) -> None:
    (found,) = [m for m in EXTRACTOR.mentions(text, published=published) if m["kind"] == "date"]
    assert (found["start"], found["time"], found["end"], found["end_time"]) == (start, time, end, end_time)


def test_an_hour_behind_now_is_in_the_second_half_of_the_day() -> None:
    (found,) = [m for m in EXTRACTOR.mentions("从现在到七点", published="2024-03-05T15:40") if m["kind"] == "date"]
    assert (found["time"], found["end_time"]) == ("15:40", "19:00")


@pytest.mark.parametrize("published", [date(2024, 3, 5), datetime(2024, 3, 5), "2024-03-05"], ids=["date", "midnight", "text"])
def test_hours_from_a_day_alone_have_no_clock(published: date | str) -> None:
    (found,) = [m for m in EXTRACTOR.mentions("四十分钟前", published=published) if m["kind"] == "date"]
    assert (found["start"], found["time"]) == ("2024-03-05", None)
