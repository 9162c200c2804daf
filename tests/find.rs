//! `plan find` on the real plans: what is typed without accents finds the item that says it.

mod common;

use common::{Folder, plan, plan_at_width};

/// Five words of an item's text, typed without accents, and the item. No other item of the four plans says them.
const PHRASES: [(&str, &str); 50] = [
    ("hoach phoi hop thong nhat", "binh-dinh-2021#kh-09"),
    ("muu xay dung ke hoach", "binh-dinh-2021#tham-muu-ke-hoach"),
    ("tham muu to chuc hoi", "binh-dinh-2021#hoi-nghi-ton-vinh"),
    (
        "hanh ban van dong tinh",
        "binh-dinh-2021#van-hanh-ban-van-dong",
    ),
    (
        "dao tuyen truyen va thuc",
        "binh-dinh-2021#chi-dao-tuyen-truyen",
    ),
    ("thuc te dieu kien cu", "binh-dinh-2021#tham-muu-cap-uy"),
    ("va phoi hop giam sat", "binh-dinh-2021#giam-sat-ho-tro"),
    (
        "vien cnvcld chong dich nhat",
        "binh-dinh-2021#giu-vung-an-toan",
    ),
    ("dao huong dan va cung", "binh-dinh-2021#kiem-tra-cac-cap"),
    (
        "chanh van phong lam dau",
        "binh-dinh-2021#dau-moi-thong-tin",
    ),
    ("hien chinh sach ho tro", "binh-dinh-2021#qd-23"),
    ("tinh hinh dia phuong don", "binh-dinh-2021#ke-hoach-huyen"),
    ("tro khan cap duoc neu", "binh-dinh-2021#qd-3022"),
    ("xa hoi khac trong chuong", "ha-noi-22#an-sinh-phuc-hoi"),
    (
        "che khuyet diem trong phong",
        "ha-noi-22#lap-ke-hoach-don-vi",
    ),
    ("gia phong dich o co", "ha-noi-22#truong-hoc"),
    (
        "dang hoa cach truyen thong",
        "ha-noi-22#da-dang-truyen-thong",
    ),
    ("vi pham phong dich va", "ha-noi-22#kiem-tra-vi-pham"),
    ("nang trach nhiem nguoi dung", "ha-noi-22#nguoi-dung-dau"),
    ("cong doan trong he thong", "ha-noi-22#van-dong-toan-the"),
    ("phuong an an sinh xa", "ha-noi-22#kich-ban-an-sinh"),
    ("sinh xa hoi cho nhom", "ha-noi-22#tui-an-sinh"),
    ("cap thuc hien ke hoach", "ha-noi-22#tiem-cho-tre"),
    ("an nam chac du luan", "ha-noi-22#nam-du-luan"),
    ("phoi hop voi co quan", "ha-noi-22#phan-bac-tin-gia"),
    ("bao cao gui ldld thanh", "ha-noi-22#gui-bao-cao"),
    ("to chuc trong va ngoai", "lai-chau-265#van-dong-to-chuc"),
    ("tinh phoi hop voi don", "lai-chau-265#th1-khoanh-vung"),
    ("trinh kiem tra theo doi", "lai-chau-265#th1-than-nhiet"),
    ("phuc tap tren dia ban", "lai-chau-265#th-1"),
    ("ra ke hoach thiet thuc", "lai-chau-265#ban-hanh-kh"),
    ("chua co dich cac ban", "lai-chau-265#th2-viec-nhom-2"),
    ("dong lap ke hoach phuong", "lai-chau-265#kh-don-vi"),
    (
        "doan nganh cong doan vien",
        "lai-chau-265#th1-phuong-an-hau-can",
    ),
    ("de cap nhat tinh hinh", "lai-chau-265#th1-nhom-zalo"),
    ("bao cao cong tac chong", "lai-chau-265#th2-bao-cao"),
    ("tiep tuc lam dung phan", "lai-chau-265#th2-phan-cong-bcd"),
    ("chong cu can bo phoi", "lai-chau-265#th2-thong-tin"),
    (
        "bieu duong khen thuong va",
        "lam-dong-y-te-08#khen-thuong-vuong-mac",
    ),
    ("co mat o 100 co", "lam-dong-y-te-08#co-to-an-toan"),
    (
        "tu giac phong dich chia",
        "lam-dong-y-te-08#van-dong-tham-gia",
    ),
    ("triet quan diem chi dao", "lam-dong-y-te-08#muc-tieu-kep"),
    ("tri phat huy to an", "lam-dong-y-te-08#duy-tri-to-an-toan"),
    (
        "cham lo bao dam che",
        "lam-dong-y-te-08#ho-tro-bi-anh-huong",
    ),
    ("dong bo tri viec lam", "lam-dong-y-te-08#duy-tri-san-xuat"),
    (
        "cao diem tai don vi",
        "lam-dong-y-te-08#phat-dong-tai-don-vi",
    ),
    (
        "mon cung cap day manh",
        "lam-dong-y-te-08#cai-cach-hanh-chinh",
    ),
    (
        "dong doan vien ccvcld khai",
        "lam-dong-y-te-08#khai-bao-cach-ly",
    ),
    ("tham gia giup do doan", "lam-dong-y-te-08#chia-se-kho-khan"),
    (
        "hoach phat dong phu hop",
        "lam-dong-y-te-08#phat-dong-toan-nganh",
    ),
];

/// What is found first, as it can be typed.
fn first(folder: &str, words: &str) -> String {
    let output = plan(&[
        "find", "-C", folder, "--limit", "1", "--format", "json", words,
    ]);
    assert_eq!(output.status, Some(0), "{}", output.text());
    let found: serde_json::Value = serde_json::from_str(&output.stdout).unwrap();
    let hit = &found["hits"][0];
    let plan = hit["document"].as_str().unwrap_or_default();
    let plan = plan.trim_start_matches("plan ");
    match hit["id"].as_str() {
        Some(id) => format!("{plan}#{id}"),
        None => plan.to_owned(),
    }
}

#[test]
fn a_phrase_without_accents_finds_its_item_first() {
    for (words, item) in PHRASES {
        assert_eq!(first("plans", words), item, "{words}");
    }
}

#[test]
fn how_words_are_typed_makes_no_difference() {
    let alike = [
        "Tổ an toàn Covid-19 có mặt",
        "to an toan covid 19 co mat",
        "TỔ AN TOÀN COVID19 CÓ MẶT",
        "to\u{302}\u{309} an toa\u{300}n covid-19 co\u{301} mat",
        "to an toan covid-19 co mat o 100 co qua",
    ];
    for words in alike {
        assert_eq!(
            first("plans", words),
            "lam-dong-y-te-08#co-to-an-toan",
            "{words}"
        );
    }
    assert_eq!(first("plans", "265/kh ldld"), "lai-chau-265");
}

#[test]
fn accents_that_were_typed_decide_between_equals() {
    let folder = Folder::with(&[(
        "p.plan.yaml",
        "plan: p\ntitle: T\nissuer: u\nfunds: [{id: a, name: bàn giao}, {id: b, name: bán giao}, {id: c, name: hoà giải}, {id: d, name: hòa giải}]\n",
    )]);
    let first = |words: &str| {
        let found = folder.plan(&["find", "--limit", "1", words]).stdout;
        found.split(' ').next().unwrap().to_owned()
    };
    assert_eq!(first("bán giao"), "p#b");
    assert_eq!(first("bàn giao"), "p#a");
    assert_eq!(first("ban giao"), "p#a");
    let both = folder.plan(&["find", "hoa giai"]).stdout;
    assert!(both.contains("p#c") && both.contains("p#d"), "{both}");
}

#[test]
fn what_is_found_fits_the_terminal() {
    let found = |width| {
        plan_at_width(
            width,
            &["find", "-C", "plans", "phong chong dich", "--limit", "4"],
        )
    };
    insta::assert_snapshot!(found(80).text());
    for width in [40, 80, 140] {
        let output = found(width);
        let texts = output
            .stdout
            .lines()
            .filter(|line| line.starts_with("    "));
        for line in texts {
            let letters = line.chars().count();
            assert!(letters <= usize::from(width), "{width}: {line}");
        }
    }
}

#[test]
fn what_nobody_says_is_not_found() {
    let output = plan(&["find", "-C", "plans", "xylophone"]);
    assert_eq!(
        (output.status, &*output.stdout),
        (Some(0), "Không tìm thấy.\n")
    );
    let output = plan(&["find", "-C", "plans", "…"]);
    assert_eq!(
        (output.status, &*output.stdout),
        (Some(0), "Không tìm thấy.\n")
    );
}
