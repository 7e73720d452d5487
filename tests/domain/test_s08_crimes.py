"""Every kind of offence of the domain catalogue by a name the press uses for it, and the charge where the text gives one. All texts are invented."""

from collections.abc import Callable

import pytest

KINDS = """
1 冒充客服 telecom_fraud.general|2 杀猪盘 telecom_fraud.romance|3 养老诈骗 fraud.elderly|4 祛灾诈骗 fraud.street|5 合同诈骗 fraud.contract
6 信用卡诈骗 fraud.credit|7 骗取医保基金 fraud.medical_insurance|8 保险诈骗 fraud.insurance|9 招摇撞骗 fraud.impersonation|10 套路贷 fraud.loan_trap
11 帮助信息网络犯罪活动 telecom_fraud.aid|12 架设GOIP telecom_fraud.goip|13 掩饰、隐瞒犯罪所得 money_laundering.concealment|14 洗钱 money_laundering.general
15 非法利用信息网络 cyber.illegal_use_of_network|16 妨害信用卡管理 bank_card.obstruction|17 伪基站 cyber.radio|18 侵犯公民个人信息 personal_data.trade
19 非法获取计算机信息系统数据 hacking.data|20 游戏外挂 hacking.tools|21 破坏计算机信息系统 hacking.ddos|22 有偿删帖 cyber.paid_posts|23 编造传播虚假信息 rumour.fabrication
24 开设赌场 gambling.casino|25 聚众赌博 gambling.gathering|26 组织参与国（境）外赌博 gambling.cross_border|27 贩毒 drug.trafficking|28 非法持有毒品 drug.possession
29 容留他人吸毒 drug.sheltering|30 吸毒 drug.use|31 非法种植罂粟 drug.cultivation|32 制毒物品 drug.manufacture|34 入室盗窃 theft.burglary|35 扒窃 theft.pickpocket
36 盗窃电动车 theft.vehicle|37 盗窃电瓶 theft.parts|40 盗窃电缆 theft.cable|42 抢劫 robbery.general|43 飞车抢夺 robbery.snatching|44 敲诈勒索 extortion.general
45 故意毁坏财物 property.damage|46 职务侵占 property.embezzlement|47 挪用资金 property.misappropriation|48 故意杀人 homicide.murder|49 故意伤害 violence.injury
50 强奸 violence.sexual|51 非法拘禁 violence.detention|52 绑架 violence.kidnapping|53 寻衅滋事 public_order.provocation|54 聚众斗殴 public_order.affray
55 袭警 public_order.assault_police|56 高空抛物 public_order.throwing|57 黑社会性质组织 organized_crime.mafia|58 恶势力 organized_crime.evil_force|59 强迫交易 organized_crime.forced_trade
62 非法集资 finance.illegal_fundraising|63 集资诈骗 finance.fundraising_fraud|64 传销 finance.pyramid_selling|65 地下钱庄 money_laundering.underground_bank|66 制贩假币 counterfeit_money.manufacture
67 虚开增值税专用发票 tax.false_invoice|68 骗取出口退税 tax.export_rebate|70 非法经营 finance.illegal_business|71 假冒注册商标 counterfeit_goods.trademark|72 伪劣产品 counterfeit_goods.shoddy
73 侵犯著作权 counterfeit_goods.copyright|74 有毒有害食品 food_safety.toxic|75 不符合安全标准的食品 food_safety.substandard|76 假药 medicine.fake|78 走私普通货物 smuggling.goods
79 走私冻品 smuggling.frozen|80 走私珍贵动物制品 smuggling.wildlife|82 污染环境 environment.pollution|83 非法捕捞水产品 environment.fishing|84 危害珍贵、濒危野生动物 environment.wildlife
85 非法狩猎 environment.hunting|86 非法采矿 environment.mining|87 滥伐林木 environment.logging|89 非法持有枪支 weapons.firearms|90 非法储存爆炸物 weapons.explosives
93 危险驾驶 traffic.drunk_driving|94 交通肇事 traffic.accident|95 放火 public_safety.endangering|96 组织他人偷越国（边）境 border.organizing|97 偷越国境 border.illegal_crossing
98 组织卖淫 sex.organizing|99 卖淫嫖娼 sex.prostitution|100 传播淫秽物品 sex.obscene|101 拐卖儿童 people.trafficking|102 伪造国家机关印章 documents.forgery|103 组织考试作弊 exam.cheating
104 倒卖车票 tickets.scalping|105 盗掘古墓葬 relics.tomb_raiding|106 窃听窃照 privacy.surveillance
60 催收非法债务 organized_crime.debt_collection|61 串通投标 finance.bid_rigging|69 制售假发票 tax.forged_invoice|77 伪劣农资 counterfeit_goods.farm_inputs|88 非法占用农用地 environment.farm_land|91 非法储存烟花爆竹 weapons.explosives|107 拒不支付劳动报酬 labour.unpaid_wages
27 特大毒品 drug.general|33 贩卖依托咪酯 drug.new|38 砸车窗盗窃 theft.car_window|39 盗窃柴油 theft.fuel|41 收赃销赃 money_laundering.fencing|81 走私武器 smuggling.weapons|81 走私固体废物 smuggling.waste
81 走私文物 smuggling.relics|92 非法携带管制刀具 weapons.blades|108 故意遮挡号牌 traffic.plates|108 逃票 public_order.fare_evasion|72 卷烟制假 counterfeit_goods.shoddy
"""
ROWS = [row.split(" ") for line in KINDS.strip().split("\n") for row in line.split("|")]


@pytest.mark.parametrize(("words", "code"), [pytest.param(words, code, id=f"{number}-{code}") for number, words, code in ROWS])
def test_kind(check: Callable[..., None], words: str, code: str) -> None:
    check(f"5月9日，青河县公安局侦破一起{words}案，抓获嫌疑人2名。", f"crime {code}")


@pytest.mark.parametrize(
    ("text", "charge"),
    [
        pytest.param("5月9日，青河县公安局抓获王某，其因涉嫌帮助信息网络犯罪活动罪被刑事拘留。", "帮助信息网络犯罪活动罪", id="aid"),
        pytest.param("5月9日，青河县公安局抓获王某，其因涉嫌开设赌场罪被刑事拘留。", "开设赌场罪", id="casino"),
    ],
)
def test_charge(check: Callable[..., None], text: str, charge: str) -> None:
    check(text, f"charge {charge}")
