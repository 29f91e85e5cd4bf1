/**
 * Given names of other languages as they are spelt in English, one family a line, the usual spelling first: Gaelic names as they are heard, Slavic
 * and Romanian short forms, West African short forms, and Chinese syllables in pinyin and in the spellings of Cantonese and of older maps. Written by
 * hand from common knowledge; it can never be complete.
 */
export const GIVEN_SPELLINGS = `
siobhan shivaun shevaun chevonne joan
aoife eefa eva
niamh neve nieve neave neeve
mairead maighread margaret peig
caoimhe keeva kiva keva
saoirse seersha
grainne granya grania
roisin rosheen rosaleen rose
sinead shinade jane janet
orla orlagh orlaith
eilidh ailie ayley helen
catriona katrina caitriona
caitlin kathleen kaitlin
ciara keira kiera
deirdre deidre
maeve meabh medb mave
aisling ashling aislinn ashlyn
mairi mhairi vari mary
maire maura moira mary
fionnuala nuala finola fenella
una oona oonagh
aine anya anne
sorcha sarah
brid breda bridget
seamus hamish shamus james
sean shaun shawn shane john
eoin owen eoghan euan ewan iain
iain ian john
cian kian kean
oisin osheen osian
tadhg tighe teague timothy
padraig patrick podge
ruairi ruaridh rory
diarmuid dermot
ciaran kieran kieron
cillian killian
aidan aiden aodhan
conor connor conchobhar
eamon eamonn edmund
alasdair alistair alastair alister alexander
cathal carl charles
brendan brendon
calum callum malcolm
zofia sofia sophia
ewelina evelina
joanna asia
malgorzata gosia margaret
agnieszka agnes aga
wojciech wojtek adalbert
stanislaw stan staszek
grzegorz greg gregory
pawel paul pavel
lukasz lucas luke
ionut ion ioan
mihai michael
elena ileana ilinca
oluwaseun seun
oluwafemi femi
olumide mide
babatunde tunde
chukwuemeka emeka
temitope temi tope
ifeoma ify
adaeze ada
hawa hawwa eve
ibrahim ebrahim abraham
musa moussa moses
hatice khadija
ayse aisha
fatma fatima
yasmin yasmeen yasemin jasmin jasmine
mustafa mostafa
murat mourad
mei may
ling lin
xiu siu hsiu
yan yen
li lee lei
hui wai
fang fong
jing ching
wei wai
jun chun
hao ho
jian kin chien
ming meng
guo kwok kuo
zhi chi chee
hong hung
xiao siu hsiao
qing ching
jia ka
hua wah
shu shuk
yi yee
jie kit chieh
de tak
fu fook fuk
`;

/** Surnames that one person may write in several ways beyond what sounds or letters show: Chinese and Korean ones, one family a line. */
const SURNAME_SPELLINGS = `
zhang cheung chang cheong
wang wong
huang wong hwang
li lee lei
chen chan
liu lau
yang yeung
zhao chiu chao
wu ng
zhou chow chau
lin lam lim
he ho
guo kwok kuo
xu hui tsui hsu
zhu chu
sun suen
gao ko
liang leung leong
zheng cheng
xie tse hsieh
feng fung
cao tso tsao
zeng tsang tseng
peng pang
xiao siu hsiao
cai choi tsoi tsai
pan poon
jiang keung chiang
yu yue
ye yip yeh
lu lo luk
yao yiu
zhong chung
ou au
situ szeto
park pak bak
choe choi
`;

/** How many families a surname is in at most. */
export const SURNAME_FAMILY_COUNT = 2;
const SURNAME_FAMILIES = surnameFamilies();

/** The families of spellings a surname belongs to, as numbers; at most two. */
export function surnameSpellings(name: string): readonly number[] {
  return SURNAME_FAMILIES.of.get(name) ?? [];
}

/** The spelling that leads a family of surnames. */
export function spellingLead(family: number): string {
  return SURNAME_FAMILIES.leads[family] ?? "";
}

function surnameFamilies(): { readonly of: Map<string, number[]>; readonly leads: readonly string[] } {
  const of = new Map<string, number[]>();
  const leads = SURNAME_SPELLINGS.trim()
    .split("\n")
    .map((line, family) => {
      const names = line.split(" ");
      for (const name of names)
        of.set(name, [...(of.get(name) ?? []), family].slice(0, SURNAME_FAMILY_COUNT));
      return names[0] ?? "";
    });
  return { of, leads };
}
