"""People taken who are told by what they are; measures with no 被 of their own; measures a sentence further on."""

import pytest

from caseextract import extract

BY_ROLE = [
    ("an owner, an age", "香港海关检获冒牌手袋，网店的47岁负责人次日在观塘被捕。", ["caught 1"]),
    ("an owner beside others", "香港警方在场内拘捕3名男子，餐馆东主亦因涉嫌聘用非法劳工被捕。", ["caught 1", "caught 3"]),
    ("two roles", "香港海关截查货车，司机及跟车工人同被拘捕。", ["caught 2"]),
    ("two roles as an object", "县公安局民警将卖家和鞋厂老板抓获。", ["caught 2"]),
    ("three roles, then a measure", "县公安局将房东、会计和跟车工人一并抓获，现已被刑事拘留。", ["caught 3", "criminal_detention 3"]),
    ("a couple by what they do", "县公安局端掉一处作坊，配药水的四川籍夫妇被抓。", ["caught 2"]),
    ("father and son of a boat", "县公安局登船检查，船主父子被控制。", ["caught 2"]),
    ("a pair by their ages", "香港警方搜查单位，一对分别为31岁和29岁的男女被捕。", ["caught 2"]),
    ("a pair by their work", "香港警方在工厦拘捕一对从事装修的兄弟。", ["caught 2"]),
    ("behind the verb", "县公安局辗转两省，抓获幕后老板。", ["caught 1"]),
    ("a measure for whoever set it up", "县公安局查处赌局，对组织者处以治安拘留十日。", ["administrative_detention 1"]),
    ("by a prosecutor", "县公安局查封药房，店主因涉嫌销售假药罪，已被检察机关依法批准逮捕。", ["arrested 1"]),
    ("fetched from afar", "云江海关查获毒品20公斤，主犯从境外带回。", ["caught 1"]),
    ("one more in the same sentence", "县公安局查封作坊，2人到案；管账的会计在邻县一家旅馆落网。", ["caught 1", "caught 2"]),
    ("sent on under a law", "云林县警方查获象牙，主嫌依野生动物保育法移送云林地检署。", ["transferred_for_prosecution 1"]),
    ("named and by a role", "县公安局查封旅社，目前孔某和旅社老板都已批捕。", ["arrested 2"]),
    ("named and counted roles", "县公安局通报，孔某和两名会计被刑拘。", ["criminal_detention 3"]),
    ("a son", "县公安局抓获孔某，孔某的儿子也从外地被带回。", ["caught 1", "caught 1"]),
    ("that passenger", "铁路民警查出假证。该旅客被处行政拘留十日。", ["administrative_detention 1"]),
    ("that clerk", "县公安局受理挪用资金案，该出纳现被取保候审。", ["bail 1"]),
    ("this false boss", "县公安局接到多人报案。这名骗了半年的假老板在车站被云江警方抓获。", ["caught 1"]),
    ("that clerk by her age", "澳门司警接报调查，昨日将该名45岁女文员拘捕。", ["caught 1"]),
    ("a member with a long name", "香港警方拘捕一个以假订单骗取手机的集团成员。", ["caught 1"]),
    ("the other two", "县公安局抓获孔某，另外两个也被抓获。", ["caught 1", "caught 2"]),
]
NOBODY = [
    ("the victim of men", "县公安局接报，店主被几名男子控制在屋内。"),
    ("who called", "县公安局接店主报警，窃贼闻声逃走。"),
    ("who was robbed", "县公安局接报，老板被骗后报警。"),
    ("a rule", "县公安局提醒，经营者违反规定的，可处行政拘留。"),
    ("what may be", "县公安局提醒，如果房东被拘留，租客可以报告。"),
    ("what will be", "县公安局通报，醉酒司机将被刑拘。"),
    ("an earlier time", "县公安局走访，曾因盗窃被抓的房东来做笔录。"),
    ("a picture", "县公安局通报，司机被抓拍2次。"),
    ("in a lift", "县公安局民警赶到，母子被困电梯一小时。"),
    ("how many owners", "县公安局突查，揪出6家造假店铺，店主一并被带走。"),
    ("how many hosts", "金门警方查获赌场，两案主持人均依赌博罪嫌移送金门地检署。"),
    ("a suit", "县公安局通报印章案，做玩具的老板突然被外地法院传唤。"),
    ("a caption", "云江警方查获走私冻品8吨。\n民警查获涉案司机"),
    ("hurt", "县公安局接报，孔某和店主被打伤。"),
]
TOLD_ON = [
    ("at once", "香港警方通报，一名男子持刀闯入便利店，劫走现金，3日凌晨即告落网。", ["caught 1"]),
    ("a wanted one, at last", "县公安局抓获4名骨干。另一名在逃成员，今年5月才在兰州被抓获。", ["caught 1", "caught 4"]),
    ("wanted and free", "县公安局抓获4名骨干，另一名在逃成员仍在追捕。", ["caught 4"]),
    ("arrested, active", "县公安局通报，孔某涉嫌诈骗罪，目前已批捕。", ["arrested 1"]),
    ("detained, active", "县公安局通报，孔某承认收赃，现已依法刑拘。", ["criminal_detention 1"]),
    ("changed to another measure", "县公安局通报，用假币的孔某因数额不足，已改为治安拘留七日。", ["administrative_detention 1"]),
    ("what he says of himself", "县公安局通报，据孔某供述，其先后三次偷井盖，现已被依法刑拘。", ["criminal_detention 1"]),
    ("what he says of a partner", "县公安局通报，据孔某供述，其同伙焦某三次偷井盖，现已被依法刑拘。", ["criminal_detention 1"]),
    ("how many were detained later", "县公安局通报，孔某报了案，目前已刑拘3人。", ["criminal_detention 3"]),
    ("a second measure", "县公安局通报，孔某因排污被行政拘留五日，后经补充侦查以污染环境罪批准逮捕。", ["administrative_detention 1", "arrested 1"]),
    ("all of them, a sentence on", "县公安局查获孔某、焦某。据两人交代，上月多次毒鱼，均被行政拘留10日。", ["administrative_detention 2", "caught 2"]),
    ("those above", "县公安局抓获孔某等5人。目前，上述嫌疑人均已被刑事拘留。", ["caught 5", "criminal_detention 5"]),
    ("those above, of two rounds", "县公安局抓获孔某等5人。8日，抓获焦某等4人。目前，上述嫌疑人均已被刑事拘留。", ["caught 4", "caught 5"]),
    ("not one missing", "县公安局民警冲入厂房，8个工人四处逃窜，最后一个不少地被抓回来。", ["caught 8"]),
    ("who make up a gang", "县公安局通报，三名青年组成的流窜团伙撬车20辆，8月1日在云江被抓。", ["caught 3"]),
    ("women", "县公安局通报，四名妇女专找老人花假钱，被处以行政拘留十日。", ["administrative_detention 4"]),
    ("for what crime", "县公安局通报，孔某半年间制售假酒，以生产、销售伪劣产品罪获刑五年。", ["sentenced 1"]),
    ("fined as well", "云江交警大队对孔某罚款、记分，并处行政拘留。", ["administrative_detention 1"]),
    ("in the act", "云林海巡队查获食蛇龟12只，驾驶孔姓男子拿不出文件，依现行犯逮捕。", ["arrested 1"]),
    ("now she is", "县公安局通报，孔某醉驾撞人。如今她已被县法院判处拘役2个月。", ["sentenced 1"]),
    ("a court and a pronoun", "云江区警方查获大麻，法院判处他有期徒刑六年。", ["sentenced 1"]),
    ("how he hid", "县公安局抓获潜逃9年、改名换姓的川籍在逃人员孔某国。", ["caught 1"]),
    ("with a record", "县公安局比对指纹，前科人员孔某在邻县一家浴室被抓。", ["caught 1"]),
    ("back on a farm", "县公安局通报，8月5日，孔某回农场领钱时，被等候的民警抓获。", ["caught 1"]),
    ("who drew the money", "县公安局在民宿里抓获取款人孔某、焦某。", ["caught 2"]),
    ("a cattle thief in full", "县公安局民警蹲守三夜，将偷牛贼孔大喜捉拿归案。", ["caught 1"]),
    ("a penalty received", "县公安局铲除罂粟300株，种植户孔某（女，68岁）受到治安处罚。", ["administrative_penalty 1"]),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in BY_ROLE + TOLD_ON], ids=[row[0] for row in BY_ROLE + TOLD_ON])
def test_taken(text: str, expected: list[str]) -> None:
    assert sorted(f"{a.action} {a.count.value}" for c in extract(text, published="2024-08-20").cases for a in c.arrests) == sorted(expected)


@pytest.mark.parametrize("text", [row[1] for row in NOBODY], ids=[row[0] for row in NOBODY])
def test_nobody_taken(text: str) -> None:
    assert not [a for c in extract(text, published="2024-08-20").cases for a in c.arrests]
