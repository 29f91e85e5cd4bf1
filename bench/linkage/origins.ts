import type { Random } from "./random.ts";

/**
 * How names of one origin go. A given name stands with the other spellings and short forms it is met under. Surnames are those that many bear,
 * and parts from which the rarer ones are put together.
 */
export type Origin = {
  readonly name: string;
  /** How many of a thousand people. */
  readonly share: number;
  readonly women: Names;
  readonly men: Names;
  readonly surnames: Names;
  readonly parts: readonly [readonly [string, ...string[]], readonly [string, ...string[]]];
  /** How many of a hundred bear a surname put together of parts, one joined of two, and how many were given the first of January as birthday. */
  readonly rare: number;
  readonly joined: number;
  readonly firstOfJanuary: number;
};

/** Names, the commonest first; each with the other ways it is written. */
export type Names = readonly [Written, ...Written[]];
export type Written = readonly [string, ...string[]];

/** The origins of a made-up county. Shares are of no real place. */
export const ORIGINS: readonly [Origin, ...Origin[]] = [
  {
    name: "British",
    share: 560,
    women: names(
      "Margaret/Maggie/Peggy Susan/Sue Elizabeth/Liz/Beth Sarah/Sara Emma Catherine/Katherine/Kate Jennifer/Jenny Victoria/Vicky Rebecca/Becky Charlotte/Lottie Olivia/Livvy Samantha/Sam Amelia/Millie Jessica/Jess Patricia/Pat Christine/Chris Alison Deborah/Debbie Rachel Hannah Lucy Joanne/Jo Gemma Abigail/Abby Louise Kimberley/Kim Florence/Flo Holly Molly Daisy Grace Isabelle/Isabel Phoebe Ellen Judith/Judy Hilary Gillian/Jill Frances/Fran Harriet Imogen",
    ),
    men: names(
      "David/Dave John/Jon Michael/Mike/Mick James/Jim/Jamie Robert/Rob/Bob William/Will/Bill Thomas/Tom Christopher/Chris Andrew/Andy Stephen/Steven/Steve Daniel/Dan Matthew/Matt Joseph/Joe Anthony/Tony Benjamin/Ben Samuel/Sam Edward/Ed/Ted Richard/Rick Jonathan/Jonathon/Jon Philip/Phillip/Phil Alexander/Alex Geoffrey/Jeffrey/Geoff Oliver/Ollie Harry/Harold George Jack Kenneth/Ken Nicholas/Nick Graham/Graeme Simon Peter/Pete Lewis/Louis Ryan Kieran/Ciaran Callum/Calum Harvey Archie/Archibald Reginald/Reg Stuart/Stewart Neil/Neal",
    ),
    surnames: names(
      "Smith/Smyth Jones Taylor/Tayler Brown/Browne Williams Wilson/Willson Johnson Davies/Davis Robinson Wright Thompson/Thomson Evans Walker White/Whyte Roberts Green/Greene Hall Wood Jackson Clarke/Clark Harris Lewis Cooper King Baker Turner Hill Moore/More Ward Morris/Maurice Clarkson Shaw Reynolds Read/Reid/Reed Bailey/Bayley Phillips/Philips Mitchell Stevens/Stephens Dixon/Dickson Allen/Allan/Alan Nicholls/Nichols Whittaker/Whitaker Pearce/Pierce Matthews/Mathews",
    ),
    parts: [
      words(
        "Ash Brad Clif Dun Ed Fair Gar Hal Hart Ken Lang Mar Nor Oak Pen Rad Sher Stan Thorn Wal Whit Wood Black Hather Ever Al Bar Cran Dal Hol",
      ),
      words(
        "ford ley ton field well wood wick worth burn stead ham bridge shaw by croft dale man more combe son ridge hurst bourne gate cote",
      ),
    ],
    rare: 55,
    joined: 4,
    firstOfJanuary: 0,
  },
  {
    name: "Irish and Scottish",
    share: 80,
    women: names(
      "Siobhan/Shivaun Aoife/Eefa Niamh/Neve Mairead/Margaret Bridget/Bridie Kathleen/Kath Maureen Sinead Eilidh/Ailie Morag Fiona Catriona/Katrina Roisin/Rosheen Orla Deirdre",
    ),
    men: names(
      "Sean/Shaun/Shawn Patrick/Paddy/Pat Liam/William Declan Eoin/Owen Cormac Aidan/Aiden Conor/Connor Hamish/Seamus Angus Callum/Calum Malcolm Fergus Kevin Brendan/Brendon",
    ),
    surnames: names(
      "Murphy Kelly/Kelley O'Brien/OBrien Byrne/Burns Ryan O'Connor/OConnor/Connor O'Neill/ONeill/Neill Doyle McCarthy/MacCarthy Gallagher Doherty/Docherty MacDonald/McDonald Campbell Stewart/Stuart McKenzie/MacKenzie Murray McLean/MacLean Fraser/Frazer",
    ),
    parts: [
      words("Mc Mac O' Fitz Kil Mc"),
      words(
        "Allister Bride Cready Dermott Elroy Gowan Henry Kinley Laren Manus Nulty Quaid Shane Tavish Whirter Garry Patrick Namara Gerald",
      ),
    ],
    rare: 45,
    joined: 2,
    firstOfJanuary: 0,
  },
  {
    name: "South Asian",
    share: 130,
    women: names(
      "Fatima/Fathima/Fatema Aisha/Ayesha/Aysha Priya Amina/Aminah Zainab/Zaynab Khadija/Khadijah Parveen/Parvin Shazia/Shaziya Nasreen/Nasrin Harpreet Jaspreet Sunita/Suneeta Anjali Meera/Mira Nusrat Rukhsana/Ruksana Sadia/Saadia Lakshmi/Laxmi Gurpreet Yasmin/Yasmeen/Jasmin Begum/Begam Deepa Farzana Shabnam Tahira",
    ),
    men: names(
      "Mohammed/Muhammad/Mohamed/Mohammad/Md Ahmed/Ahmad Ali/Aly Hussain/Hussein/Husain Imran Raj/Rajesh Sanjay Vikram Harjit/Harjeet Abdul/Abdool Rashid/Rasheed Tariq/Tarik Yusuf/Yousuf/Yousef Omar/Umar Bilal Amit Arjun Gurdeep Iqbal/Ikbal Kamran Nadeem/Nadim Shahid/Shaheed Suresh Usman/Osman Zahid Khalid/Khaled",
    ),
    surnames: names(
      "Khan/Kahn Patel Singh/Sing Hussain/Hussein/Hossain Ahmed/Ahmad Ali/Aly Begum/Begam Kaur/Kour Shah/Sha Akhtar/Akhter Iqbal Mahmood/Mehmood/Mahmud Malik/Mallick Rahman/Rehman Chowdhury/Choudhury/Chaudhry Sharma Uddin/Udin Miah/Mia Islam Bibi Mistry Desai Gupta Kumar Mehta Reddy",
    ),
    parts: [
      words("Ban Chatter Dev Gh Hari Jay Krish Lal Mani Nar Pra Rama Shiv Suri Thaku Vaid Bhatta Sub Anan"),
      words("dari jee aswamy esh wal yar ani kar nath andran amoorthy aiah ayan raju hury ia olu adhyay"),
    ],
    rare: 25,
    joined: 3,
    firstOfJanuary: 5,
  },
  {
    name: "Polish and Romanian",
    share: 80,
    women: names(
      "Katarzyna/Kasia/Katharina Agnieszka/Agnes Malgorzata/Gosia Magdalena/Magda Joanna/Asia Anna/Ania Monika/Monica Elena/Ileana Ioana/Joana Maria/Marija Andreea/Andrea Zofia/Sofia Ewelina/Evelina Aleksandra/Alexandra/Ola Justyna/Justina",
    ),
    men: names(
      "Piotr/Peter Krzysztof/Kris Andrzej/Andrew Tomasz/Tom Pawel/Paul Jan/Yan Marcin/Martin Stanislaw/Stan Andrei/Andrey Ionut/Ion Mihai/Michael Alexandru/Alex Grzegorz/Greg Lukasz/Lucas Wojciech/Wojtek",
    ),
    surnames: names(
      "Nowak/Novak Kowalski/Kowalska Wisniewski/Wisniewska/Wiśniewski Wojcik/Wójcik Kaminski/Kaminska/Kamiński Lewandowski/Lewandowska Zielinski/Zielinska/Zieliński Popescu/Popesku Ionescu Popa Dumitru Stan Wozniak/Woźniak Dabrowski/Dabrowska/Dąbrowski Kozlowski/Kozlowska/Kozłowski Mazur",
    ),
    parts: [
      words(
        "Adam Bart Czar Dom Gral Jab Kras Lis Mal Ost Piotr Rut Sob Tom Urban Wit Zab Con Marin Rad Teodor Vasil",
      ),
      words("owski ewski inski czyk owicz ecki ak escu iuc eanu owska ska ewicz"),
    ],
    rare: 45,
    joined: 2,
    firstOfJanuary: 1,
  },
  {
    name: "African and Caribbean",
    share: 80,
    women: names(
      "Blessing Grace Chioma Ngozi Abena/Abina Amara Folake/Folakemi Ifeoma/Ify Adaeze/Ada Akosua Shanice/Shaniece Latoya Keisha/Kiesha Temitope/Temi Oluwaseun/Seun Wanjiru Hawa/Hawwa Mercy Patience Comfort",
    ),
    men: names(
      "Emmanuel/Emanuel Samuel/Sam Chukwuemeka/Emeka Oluwaseun/Seun Kwame/Kwami Kofi Olumide/Mide Babatunde/Tunde Tyrone Delroy/Elroy Ibrahim/Ebrahim Abdullahi/Abdulahi Chinedu/Nedu Femi/Oluwafemi Kwabena Jerome Winston Tendai Musa/Moussa Sekou",
    ),
    surnames: names(
      "Okafor/Okafo Adeyemi/Adeyemo Mensah/Mensa Owusu Boateng/Boaten Okonkwo/Okwonko Campbell Williams Asante/Ashanti Nwosu Eze Balogun Osei/Osai Mohamed/Mohammed/Maxamed Abdi Warsame Ndlovu Moyo Kamara/Camara Diallo/Jallow Bello",
    ),
    parts: [
      words("Ade Olu Oku Nwa Ogun Aki Baba Chi Ike Uche Ayo Oye Amo Aba Ese Obi"),
      words("bayo wale dele kwu chukwu leye tola niyi sola debe ora ike mah teng ji nna"),
    ],
    rare: 40,
    joined: 3,
    firstOfJanuary: 3,
  },
  {
    name: "Arabic, Turkish and Persian",
    share: 40,
    women: names(
      "Fatma/Fatima Maryam/Mariam/Miriam Nour/Noor/Nur Layla/Leila/Laila Zeynep/Zainab Ayse/Aisha Hatice/Khadija Samira/Sameera Shirin/Shireen Parisa Rania/Raniya Huda/Hoda Elif Yasemin/Yasmin Nasrin/Nasreen",
    ),
    men: names(
      "Mohamed/Mohammed/Muhammad Mehmet/Mehmed Mustafa/Mostafa Ahmet/Ahmed Hassan/Hasan Omar/Umar/Omer Khaled/Khalid Reza/Riza Hossein/Hussein Youssef/Yusuf/Yousef Ibrahim/Ebrahim Murat/Mourad Karim/Kareem Tarek/Tariq Abdallah/Abdullah",
    ),
    surnames: names(
      "al-Hassan/Hassan/Alhassan Yilmaz/Yılmaz Demir el-Sayed/Elsayed/Sayed Kaya Ahmadi/Ahmady Hosseini/Husseini Haddad Mansour/Mansoor Abdullah/Abdallah al-Khatib/Alkhatib/Khatib Ozturk/Öztürk Rahimi Aydin/Aydın Karimi/Kareemi Saleh/Salih bin-Nasser/Nasser",
    ),
    parts: [
      words("Abd Al- El- Kara Ak Shah Mir Bin- Nur Has"),
      words("oglu zadeh manesh rashidi najjar masri sharif bakri zaki kurd amiri hani pour demirci"),
    ],
    rare: 35,
    joined: 2,
    firstOfJanuary: 6,
  },
  {
    name: "Chinese and Vietnamese",
    share: 30,
    women: names(
      "Mei/May Ling/Lin Xiu/Siu Yan/Yen Li/Lee Hui/Wai Linh Thi Huong Fang/Fong Jing/Ching Xiaoling Meiling/Mei-Ling Yuting/Yu-Ting Lan",
    ),
    men: names(
      "Wei/Wai Jun/Chun Ming Hao/Ho Jian/Kin Tuan Minh Duc Chi/Chee Kwok/Guo Xiaoming Zhiwei/Chi-Wai Jiahao/Ka-Ho Hung/Hong Dat",
    ),
    surnames: names(
      "Wang/Wong Li/Lee Zhang/Cheung Chen/Chan Liu/Lau Nguyen/Ngyuen Tran Yang/Yeung Huang/Wong Zhao/Chiu Wu/Ng Zhou/Chow Lin/Lam Le Pham/Fam Ho/He Tang Ma",
    ),
    parts: [words("Ou Si Shang Au Zhu Xie"), words("yang tu guan ma ge yeung")],
    rare: 8,
    joined: 1,
    firstOfJanuary: 1,
  },
];

/** An origin, as likely as it is common. */
export function drawOrigin(random: Random): Origin {
  let left = random.next() * ORIGINS.reduce((sum, { share }) => sum + share, 0);
  return ORIGINS.find(({ share }) => (left -= share) < 0) ?? ORIGINS[0];
}

/** A surname with the other ways it is written: one that many bear, one put together of parts, or two joined. */
export function drawSurname(random: Random, origin: Origin): Written {
  const roll = random.below(100);
  if (roll < origin.joined) {
    const [one, other] = [random.common(origin.surnames)[0], random.common(origin.surnames)[0]];
    if (one !== other) return [`${one}-${other}`, `${one} ${other}`, other, one];
  }
  if (roll < origin.joined + origin.rare) {
    const name = random.pick(origin.parts[0]) + random.pick(origin.parts[1]);
    return [name];
  }
  return random.common(origin.surnames);
}

function names(list: string): Names {
  const [first, ...rest] = list.split(/ (?=[\p{Lu}a-z])/u).map(written);
  return [first ?? ["Nobody"], ...rest];
}

function written(name: string): Written {
  const [first = "", ...rest] = name.split("/");
  return [first, ...rest];
}

function words(list: string): readonly [string, ...string[]] {
  const [first = "", ...rest] = list.split(" ");
  return [first, ...rest];
}
