//! A small workspace in Vietnamese: a province, three districts, a plan against storms, and what was reported.

/// The files.
pub(crate) const FILES: [(&str, &str); 4] = [
    ("workspace.yaml", "workspace: LĐLĐ tỉnh Thanh Hà\nlanguage: vi\n"),
    (
        "tinh.units.yaml",
        "units:
  - id: ldld-tinh
    name: Liên đoàn Lao động tỉnh Thanh Hà
    short: LĐLĐ tỉnh
    kind: tinh
    units:
      - {id: van-phong, name: Văn phòng Liên đoàn Lao động tỉnh, short: Văn phòng, kind: ban}
      - {id: ldld-an-phu, name: Liên đoàn Lao động huyện An Phú, short: LĐLĐ huyện An Phú, kind: huyen}
      - {id: ldld-binh-son, name: Liên đoàn Lao động huyện Bình Sơn, short: LĐLĐ huyện Bình Sơn, kind: huyen}
      - {id: ldld-ca-lang, name: Liên đoàn Lao động huyện Cà Lăng, short: LĐLĐ huyện Cà Lăng, kind: huyen}
kinds:
  - {id: tinh, name: Liên đoàn Lao động tỉnh, level: 1}
  - {id: huyen, name: Liên đoàn Lao động huyện, level: 2}
  - {id: ban, name: Ban tham mưu}
",
    ),
    (
        "bao-lu.plan.yaml",
        "plan: bao-lu-2021
number: 37/KH-LĐLĐ
title: Tham gia phòng, chống bão lũ và hỗ trợ đoàn viên vùng ngập lụt năm 2021
type: response
state: issued
issuer: ldld-tinh
issued: 2021-08-02
place: Thanh Hà
signed: {name: Trần Thị Mai, title: Chủ tịch, capacity: TM, organ: Ban Thường vụ}
period: {from: 2021-08-02, to: 2021-12-31}
objectives:
  - id: chu-dong
    text: Các cấp công đoàn chủ động ứng phó
    targets:
      - {id: ke-hoach-rieng, text: 100% LĐLĐ huyện ban hành kế hoạch, value: 100%, of: {all: huyen}, measured: plans, by: 2021-08-31}
      - {id: tap-huan, text: 90% cán bộ công đoàn cơ sở được tập huấn, value: 90%, of: {people: cán bộ công đoàn cơ sở, count: 300}, by: 2021-10-31}
      - {id: suat-qua, text: Trao ít nhất 1.500 suất quà, value: '>= 1500 suất', of: {all: huyen}}
areas:
  - id: phong-ngua
    title: Công tác phòng ngừa
    tasks:
      - {id: ra-soat, text: Rà soát đoàn viên ở vùng ngập lụt, lead: {all: huyen}, by: 2021-09-10}
      - {id: doi-ung-cuu, text: Thành lập đội ứng cứu tại chỗ, lead: {all: huyen}, by: 2021-09-20}
      - {id: kiem-tra, text: Kiểm tra công tác chuẩn bị, lead: van-phong, by: 2021-10-20}
indicators: [{id: xa-ngap, name: Số xã bị ngập, unit: xã}]
scenarios:
  - id: pa-1
    title: Ngập dưới 5 xã
    when: {text: dưới 5 xã bị ngập, any: [{xa-ngap: 1..4}]}
    tasks: [{id: truc-ban, text: Trực ban 24/24 giờ, lead: {all: huyen}, within: 1d}]
resources: [{id: quy, text: Quỹ hỗ trợ đoàn viên, amount: '>= 500 triệu VND'}]
reporting:
  - {id: bc-thang, from: {all: huyen}, to: ldld-tinh, every: month, by: 5, carries: [tap-huan, suat-qua]}
cascade: [{id: kh-huyen, units: {all: huyen}, by: 2021-08-31}]
",
    ),
    (
        "reports/tat-ca.report.yaml",
        "report: bao-lu-2021
unit: ldld-tinh
as-of: 2021-08-31
resources: {quy: 200 triệu VND}
---
report: bao-lu-2021
unit: ldld-tinh
as-of: 2021-09-30
resources: {quy: 350 triệu VND}
situation: {xa-ngap: 3}
scenario: {in-force: pa-1, since: 2021-09-25, decision: 18/QĐ-LĐLĐ}
commendations: [Công đoàn xã Hòa Lộc góp 200 ngày công]
---
report: bao-lu-2021
unit: ldld-an-phu
as-of: 2021-08-31
received: 2021-09-03
own-plan: {number: 15/KH-LĐLĐ, date: 2021-08-20}
targets: {tap-huan: 60/120, suat-qua: 200 suất}
tasks: {ra-soat: doing}
---
report: bao-lu-2021
unit: ldld-an-phu
as-of: 2021-09-30
received: 2021-10-04
targets: {tap-huan: 110/120, suat-qua: 520 suất}
tasks: {ra-soat: done, doi-ung-cuu: done, truc-ban: doing}
obstacles:
  - Hai xã vùng cao mất liên lạc; trực ban qua số 0912 345 678.
proposals: [Đề nghị cấp thêm 30 áo phao]
---
report: bao-lu-2021
unit: ldld-binh-son
as-of: 2021-08-31
received: 2021-09-09
own-plan: {number: 22/KH-LĐLĐ, date: 2021-09-06}
targets: {tap-huan: 30/100, suat-qua: 150 suất}
---
report: bao-lu-2021
unit: ldld-binh-son
as-of: 2021-09-30
received: 2021-10-12
targets: {tap-huan: 70/100}
tasks: {ra-soat: done, doi-ung-cuu: {state: blocked, note: thiếu xuồng}}
obstacles: [Thiếu xuồng và áo phao]
proposals: [Đề nghị cấp thêm 30 áo phao]
",
    ),
];
