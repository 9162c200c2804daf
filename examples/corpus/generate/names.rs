//! Names of provinces, districts and grass-roots unions. All of them are different, however many are asked for.

use plan::words::fold;

/// The provinces and cities of Việt Nam before 2025.
pub(super) const PROVINCES: [&str; 63] = [
    "An Giang",
    "Bà Rịa - Vũng Tàu",
    "Bạc Liêu",
    "Bắc Giang",
    "Bắc Kạn",
    "Bắc Ninh",
    "Bến Tre",
    "Bình Dương",
    "Bình Định",
    "Bình Phước",
    "Bình Thuận",
    "Cà Mau",
    "Cao Bằng",
    "Cần Thơ",
    "Đà Nẵng",
    "Đắk Lắk",
    "Đắk Nông",
    "Điện Biên",
    "Đồng Nai",
    "Đồng Tháp",
    "Gia Lai",
    "Hà Giang",
    "Hà Nam",
    "Hà Nội",
    "Hà Tĩnh",
    "Hải Dương",
    "Hải Phòng",
    "Hậu Giang",
    "Hòa Bình",
    "Hưng Yên",
    "Khánh Hòa",
    "Kiên Giang",
    "Kon Tum",
    "Lai Châu",
    "Lạng Sơn",
    "Lào Cai",
    "Lâm Đồng",
    "Long An",
    "Nam Định",
    "Nghệ An",
    "Ninh Bình",
    "Ninh Thuận",
    "Phú Thọ",
    "Phú Yên",
    "Quảng Bình",
    "Quảng Nam",
    "Quảng Ngãi",
    "Quảng Ninh",
    "Quảng Trị",
    "Sóc Trăng",
    "Sơn La",
    "Tây Ninh",
    "Thái Bình",
    "Thái Nguyên",
    "Thanh Hóa",
    "Thành phố Hồ Chí Minh",
    "Thừa Thiên Huế",
    "Tiền Giang",
    "Trà Vinh",
    "Tuyên Quang",
    "Vĩnh Long",
    "Vĩnh Phúc",
    "Yên Bái",
];

const FIRST: [&str; 48] = [
    "An", "Bắc", "Bảo", "Bình", "Cẩm", "Cao", "Châu", "Chí", "Cường", "Đại", "Đan", "Đông", "Đồng",
    "Đức", "Gia", "Hải", "Hiệp", "Hoài", "Hoằng", "Hòa", "Hồng", "Hưng", "Hương", "Khánh", "Kim",
    "Kỳ", "Long", "Lộc", "Minh", "Mỹ", "Nam", "Nghĩa", "Ngọc", "Nhơn", "Phong", "Phú", "Phước",
    "Quảng", "Quỳnh", "Sơn", "Tân", "Tây", "Thanh", "Thạnh", "Thuận", "Tiên", "Vĩnh", "Xuân",
];

const SECOND: [&str; 48] = [
    "Ái", "An", "Ân", "Bằng", "Bình", "Cát", "Cầu", "Chánh", "Châu", "Dương", "Đà", "Đạo", "Điền",
    "Định", "Giang", "Hà", "Hạ", "Hải", "Hành", "Hậu", "Hòa", "Hội", "Khê", "Lạc", "Lâm", "Lập",
    "Liên", "Linh", "Lĩnh", "Lợi", "Lương", "Mai", "Nguyên", "Ninh", "Phú", "Phúc", "Quang", "Quý",
    "Sơn", "Tâm", "Thành", "Thịnh", "Thủy", "Tiến", "Trạch", "Trung", "Tường", "Xương",
];

const ESTABLISHMENTS: [&str; 16] = [
    "Trường Tiểu học",
    "Trường THCS",
    "Trường THPT",
    "Trường Mầm non",
    "Trạm Y tế xã",
    "Bệnh viện đa khoa",
    "UBND xã",
    "UBND phường",
    "Công ty TNHH May",
    "Công ty TNHH Da giày",
    "Công ty cổ phần Thủy sản",
    "Công ty cổ phần Vận tải",
    "Công ty cổ phần Gỗ",
    "Hợp tác xã",
    "Nhà máy Bao bì",
    "Công ty Môi trường đô thị",
];

const DISTRICT_SORTS: [&str; 5] = ["huyện", "huyện", "huyện", "thị xã", "thành phố"];

/// How far apart neighbours are in the list of all names: prime to the length of either list.
const STRIDE: usize = 1117;

/// The name of the district of that number, such as `huyện Tân Phú`.
pub(super) fn district(number: usize) -> String {
    let sort = DISTRICT_SORTS[number % DISTRICT_SORTS.len()];
    let place = number * STRIDE % (FIRST.len() * SECOND.len());
    let round = number / (FIRST.len() * SECOND.len());
    with_round(&format!("{sort} {}", place_name(place)), round)
}

/// Where the members of the grass-roots union of that number work, such as `Trường Tiểu học Tân Phú`.
pub(super) fn establishment(number: usize) -> String {
    let all = FIRST.len() * SECOND.len() * ESTABLISHMENTS.len();
    let name = number * STRIDE % all;
    let sort = ESTABLISHMENTS[name % ESTABLISHMENTS.len()];
    let place = place_name(name / ESTABLISHMENTS.len());
    with_round(&format!("{sort} {place}"), number / all)
}

/// The name as an id: `huyện Tân Phú` becomes `huyen-tan-phu`.
pub(super) fn slug(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    words.join("-")
}

fn place_name(number: usize) -> String {
    let first = FIRST[number / SECOND.len()];
    let second = SECOND[number % SECOND.len()];
    format!("{first} {second}")
}

/// Once all names are used up, they come again with a number.
fn with_round(name: &str, round: usize) -> String {
    match round {
        0 => name.to_owned(),
        _ => format!("{name} số {}", round + 1),
    }
}
