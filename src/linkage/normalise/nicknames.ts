import { GIVEN_SPELLINGS } from "./spellings.ts";

/** Given names that one person goes by, one family of names a line. Written by hand from common British use. */
const FAMILIES = `
abigail abby abbie gail
abraham abe bram
adelaide ada addie
agnes aggie nessie
albert al bert bertie alb
alexander alex al alec alick sandy sasha xander lex aleksander alexandre iskander
alexandra alex sandra sandy sasha lexi alexa alix
alfred alf alfie fred
alice ali alys alicia
alison ali allison ally
amanda mandy manda
amelia millie milly amy emilia
amy aimee
andrew andy drew andre andrzej andrei
angela angie ange
ann anne annie anna nan nancy hannah anya ania anita
annabel bella belle annabelle
anthony tony ant anton antony antoni
antonia toni
archibald archie
arthur art artie
augustus gus august
barbara barb babs barbie bobbie
barnaby barney
bartholomew bart
beatrice bea trixie beatrix
benjamin ben benny benji
bernard bernie
bernadette bernie
bethany beth
bradley brad
brenda bren
bridget bridie biddy brigid
calvin cal
cameron cam
caroline carol carrie lyn caz carolyn carolina
catherine cathy cath kate katie kathy kitty katherine kathryn cathryn kath kat katy kaitlyn katarzyna kasia ekaterina katarina catharine katharine
cecilia cissie cecily
charles charlie chas chuck charley carlo karol
charlotte charlie lottie lotte char
christina chris tina chrissie
christine chris tina chrissie christina kirsten
christopher chris kit christy kris topher krzysztof
clarence clarrie
clifford cliff
constance connie
cornelius neil corney
cynthia cindy
daniel dan danny daniil
danielle dani
david dave davy davey dai dafydd dawud daud
deborah debbie deb debra debs
dennis den denny denis
derek del derrick
desmond des
diana di diane
dominic dom nick dominik
donald don donny
dorothy dot dottie dolly dora dorothea
douglas doug
duncan dunc
edith edie
edmund ed eddie ted ned
edward ed eddie ted teddy ned ward eduard
eleanor ellie nell nellie nora elinor ella lenora
elizabeth liz beth betty lizzie eliza lisa bess bessie libby betsy elsie elspeth lilibet elisabeth elise elzbieta isabel
ellen nell nellie ellie helen
emily em emmy millie
emma em emmy
ernest ernie
esther essie hester ester
ethel eth
eugene gene
evelyn eve evie
florence flo flora flossie florrie
frances fran fanny francie frankie
francis frank fran frankie francesco franciszek
francesca fran chess frankie
frederick fred freddie rick freddy frederic
gabriel gabe
gabrielle gabby gaby
gareth gaz gary
gary gaz garry
geoffrey geoff jeff jeffrey
george georgie geo jerzy giorgi
georgina georgie gina georgia
gerald gerry jerry
gerard gerry ged
gilbert gil bert
gillian gill jill jilly
gordon gordy
grace gracie
graham gra graeme grahame
gregory greg gregor grzegorz
gwendoline gwen gwendolyn
harold harry hal
harriet hattie harrie
harry henry harold harrison
helen nell helena ellen nellie elena
henry harry hal hank henri henryk
herbert bert herb bertie
hilary hil hillary
horace horry
hugh hughie huw hugo
humphrey humph
ian iain
ibrahim abraham ibraheem
imogen immy
irene rene renie
isaac ike zac izaak ishaq
isabella bella izzy isabel isabelle isobel bell belle
jack john jackie
jacob jake jakub yaqub yakub
jacqueline jackie jacqui jackie
james jim jimmy jamie jem jas jimmie seamus
jane janey jenny janie jayne janet
janet jan jenny jessie
janice jan
jasmine jas yasmin yasmine jasmin
jason jase jay
jean jeanie jeanne
jennifer jenny jen jenni jenna
jeremy jerry jez jem
jessica jess jessie
joan joanie jo
joanna jo joanne joan joan
joanne jo joanna
john jack johnny jon johnnie jock sean ian johann jan ivan juan
jonathan jon jonny john jonathon johnathan nathan
joseph joe joey jo josef yusuf yousef youssef jozef jose
josephine jo josie jojo
joshua josh
joyce joy
judith judy jude
julia julie jules
julian jules
katherine kate kath kathy katie kit kitty
kathleen kath kathy kay cathleen kate
kenneth ken kenny
kevin kev
kimberley kim kimberly
laura laurie lori
lauren laurie loren
lawrence larry laurie lawrie laurence lorenzo
leonard len lenny leo
leslie les
lesley les
lewis lew louis lou
lilian lily lil lillian lilly
linda lin lindy lynda lyn
lindsay lin lindsey
louis lou louie lewis luis
louise lou lulu louisa
lucy lu lucinda lucia lucille
lydia lyddie
mabel may
madeleine maddy maddie madeline
malcolm mal
marcus marc mark
margaret maggie meg peggy peg madge marge margie greta rita daisy mags margot malgorzata marguerite megan maisie
maria mary marie mia
marilyn mal
marjorie marge margery madge
mark marc marek
martha marty matty patty
martin marty marcin
mary molly polly may mamie maria marie mae miriam maryam mariam minnie
matilda tilly mattie tilda
matthew matt matty mateusz mathew
maureen mo
maurice mo morris
maxwell max maximilian
megan meg
melanie mel
melissa mel lissa
mercedes mercy
michael mike mick micky mickey mikey mikhail michal miguel micheal
michelle shell shelly chelle
mildred millie milly
millicent millie milly
miriam mim mary
mitchell mitch
mohammed muhammad mohammad mohamed muhammed muhamed mohamad mo md mohd mehmet mahomet
monica mon
morris moe maurice
nadia nadya
nancy nan ann
natalie nat
natasha tasha nat
nathaniel nat nathan nate
nathan nate nat
neil nial niall neal
neville nev
nicholas nick nicky nico nicolas nicholas mikolaj
nicola nicky nic nikki nicole
nigel nige
nora norah honora
norman norm
oliver ollie olly oli
olivia liv livvy libby ollie
oscar ossie
oswald oz ozzie
pamela pam
patricia pat patsy trish tricia paddy patty trisha
patrick pat paddy rick patsy
paul pauly pavel pawel pablo
pauline paul
penelope penny pen
percival percy
peter pete piotr pyotr pedro
philip phil pip phillip phillipp
philippa pip pippa phil phillippa
phoebe phebe
phyllis phyl
priscilla cilla
prudence pru
rachel rach rachael
ralph ralf raph
raymond ray
rebecca becky becca bex becki rebekah
reginald reg reggie rex
richard rich rick dick ricky richie dickie ryszard
robert rob bob bobby robbie bert robin roberto
roberta bobbie
roderick rod rory
rodney rod
roger rog rodger
roland rolly
ronald ron ronnie ronny
rosalind ros roz rosie
rose rosie rosa
rosemary rose rosie romy
rowena ro
roy leroy
rupert bert
russell russ rusty
ruth ruthie
samantha sam sammy
samuel sam sammy
sarah sara sally sadie sal zara
scott scotty
sebastian seb bas
sharon shaz sharon
sheila shelagh
shirley shirl
sidney sid sydney syd
simon si
sophia sophie sofia zofia sophy
stanley stan
stephanie steph stef stefanie
stephen steve steven stevie stefan ste szczepan
stuart stu stewart
susan sue suzy susie sukie suzanne susanna susannah zuzanna
suzanne sue suzy suzie
sylvia syl
tabitha tabby
teresa terry tess tessa theresa tracy terri
terence terry tel terrence
thelma thel
theodore ted theo teddy
thomas tom tommy thom tomasz tomas
timothy tim timmy
toby tobias
tracey trace tracy
trevor trev
ursula ursie
valerie val
vanessa ness nessa
vera vee
veronica ronnie vera nica
victor vic
victoria vicky tori vicki vic viki wiktoria
vincent vince vinny vin
violet vi
virginia ginny ginger
vivian viv vivienne
walter wally walt wat
wendy wend
wilfred wilf will fred
wilhelmina mina minnie billie
william will bill billy willie liam willy wm wil
winifred win winnie freda
winston win
yvonne vonnie
zachary zac zach zack zak
zoe zo
abdul abdel abdal
ahmed ahmad achmed ahmet
ali aly
aisha ayesha aysha aishah ayisha
amina aminah ameena
fatima fatimah fathima fatma
hassan hasan
hussain hussein husain hossein husayn
khadija khadijah kadija
mustafa mostafa mustapha
omar umar omer
osman usman uthman othman
rahman rehman
saeed said sayed syed
zainab zaynab zeinab
`;

const FAMILIES_OF = familiesOf();

/** The families a given name belongs to, as numbers: two names with one in common may be one person's. At most four. */
export function nameFamilies(name: string): readonly number[] {
  return FAMILIES_OF.members.get(name) ?? [];
}

/** The full form that leads a family. */
export function familyLead(family: number): string {
  return FAMILIES_OF.leads[family] ?? "";
}

/** All names of a family, the full form first. */
export function familyMembers(family: number): readonly string[] {
  return FAMILIES_OF.names[family] ?? [];
}

function familiesOf(): {
  members: Map<string, number[]>;
  leads: string[];
  names: string[][];
} {
  const members = new Map<string, number[]>();
  const leads: string[] = [];
  const lists: string[][] = [];
  for (const line of (FAMILIES.trim() + GIVEN_SPELLINGS.trimEnd()).split("\n")) {
    const family = leads.length;
    const names = new Set(line.split(" "));
    leads.push(line.split(" ")[0] ?? "");
    lists.push([...names]);
    for (const name of names) {
      const known = members.get(name) ?? [];
      if (known.length < 4) members.set(name, [...known, family]);
    }
  }
  return { members, leads, names: lists };
}
