/** Where a made-up person's names come from. */
export type Origin = keyof typeof STOCK;

/**
 * Names by origin, and pairs of spellings that records interchange. Surnames beyond the common ones are put together from `starts` and
 * `ends`, so that a million people have as many rare names as a million people do.
 */
const STOCK = {
  british: {
    women:
      "olivia amelia isla ava ivy freya lily florence mia willow rosie sophie margaret susan karen emma sarah laura rebecca charlotte",
    men: "oliver george arthur noah leo oscar theo archie jack henry james thomas william david john michael andrew robert daniel matthew",
    surnames:
      "smith jones taylor brown williams wilson johnson davies patterson wright walker white edwards green hall wood clarke hughes",
    starts:
      "ash brad clif dun east fair gold har kings lang mill nor oak pres rad stan thorn under west wool",
    ends: "bury by combe den field ford ham hurst ington ley man mere more ney sall stead ston ton well worth",
    spellings: "ie=y ph=f ck=k ae=e ll=l",
  },
  irish: {
    women: "aoife saoirse niamh ciara caoimhe siobhan orla grainne sinead roisin maeve eimear",
    men: "sean patrick conor cian oisin liam fionn eoin declan brendan ronan cormac",
    surnames:
      "murphy kelly osullivan walsh obrien byrne ryan oconnor oneill oreilly doyle mccarthy gallagher doherty",
    starts: "mac o mc fitz ken don cal bren cos fin gal hen kier lon mal",
    ends: "nedy aghan nelly nigan gerald maurice narty lagher vey rigan nan neally dermott ginty gan",
    spellings: "c=k sh=s gh=h ao=ee ia=ea",
  },
  "south asian": {
    women:
      "aisha fatima priya ananya zara maryam sana nadia shabnam parveen kiran deepika meera harpreet simran rukhsana",
    men: "mohammed muhammad ali ahmed imran rajesh sanjay arjun gurpreet harjit tariq usman bilal amit vikram sunil",
    surnames:
      "khan patel singh kaur hussain ahmed begum ali shah sharma gupta akhtar mahmood iqbal miah chaudhry",
    starts: "bha cha dha ghu jha kri lak mal nar pra raj sha sri tri vish cho ban mukh sen das",
    ends: "ttacharya dhury gawal kar krishnan lingam moorthy nathan pura ria shekar swamy tri wala want erjee deep endra ani",
    spellings: "ee=i oo=u kh=k sh=s ai=ay",
  },
  arabic: {
    women: "layla noor huda amal yasmin rania salma hanan khadija zeinab samira dina",
    men: "omar youssef khalid hassan mustafa karim tarek ibrahim abdullah mahmoud samir faisal",
    surnames: "haddad khoury nasser saleh mansour aziz farah hamdan qasim rahman hakim jaber",
    starts: "al ab el bin ha kha ma na ra sa ta ya za ghan shar",
    ends: "amiri basri dosari fayez ghamdi harbi jazairi khalil maliki najjar otaibi qahtani rashid shammari tamimi zahrani",
    spellings: "ou=u ee=i q=k ei=ay h=",
  },
  polish: {
    women: "katarzyna agnieszka magdalena joanna zofia malgorzata ewa aleksandra monika iwona dorota beata",
    men: "piotr krzysztof andrzej tomasz pawel marcin jakub mateusz wojciech grzegorz lukasz dariusz",
    surnames:
      "nowak kowalski wisniewski wojcik kaminska lewandowski zielinski szymanski wozniak dabrowski kozlowski mazur",
    starts: "bor cza dom gór jan kal lis mal nie ol paw rad sta tom ur wal zab brze krzy szcz",
    ends: "akiewicz arski czyk ecki ewski inski kowicz nicki owska szewski towicz ynska zynski owiak czak",
    spellings: "w=v ska=ski cz=ch sz=sh ó=u",
  },
  african: {
    women: "adaeze chioma ngozi amina folake yetunde abena akosua esi wanjiru fatou mariama",
    men: "chukwu emeka ikenna tunde olumide kwame kofi yaw kwabena otieno mamadou ibrahima",
    surnames: "okafor adeyemi mensah okonkwo owusu boateng diallo traore osei eze abiola asante",
    starts: "ade ola oko chi nwa obi ba ka mu ndi onye ak tem ojo afo",
    ends: "bayo boye chukwu dele femi gbo juwon kunle lade mba niyi pong rinde shola tokun wale yinka zie",
    spellings: "ch=sh k=c ou=u ey=ei w=u",
  },
  chinese: {
    women: "mei ling xiu ying hui fang jing yan li na wei ting xiaoling",
    men: "wei jun ming hao jian lei feng chen yong bin kai zhiwei",
    surnames: "wang li zhang liu chen yang huang zhao wu zhou xu sun lam cheung wong chan",
    starts: "ou shang si zhu dong gong hua lin ma pan qiu ren shen tan xia ye zeng",
    ends: "yang guan tu ge fang sun ying hou ming yi an er",
    spellings: "zh=z x=s q=ch ou=au ng=n",
  },
} as const;

export const ORIGINS = Object.keys(STOCK) as readonly Origin[];

/** The stock of one origin as lists; `spellings` are [from, to]. */
export function nameStock(origin: Origin): NameStock {
  const stock = STOCK[origin];
  const spellings = stock.spellings.split(" ").map((pair): readonly [string, string] => {
    const [from = "", to = ""] = pair.split("=");
    return [from, to];
  });
  return {
    women: stock.women.split(" "),
    men: stock.men.split(" "),
    surnames: stock.surnames.split(" "),
    starts: stock.starts.split(" "),
    ends: stock.ends.split(" "),
    spellings,
  };
}

export type NameStock = {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly surnames: readonly string[];
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly spellings: readonly (readonly [string, string])[];
};
