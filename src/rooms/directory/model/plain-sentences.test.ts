import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, test } from "node:test";
import { checkoutRoot } from "../../../foundation/config/index.ts";
import { loadPack } from "../../../foundation/pack/index.ts";
import { findServices } from "./find-services.ts";
import { whoDoesIt } from "./who-does-it.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));
/** So many stand on the page at once. */
const FIRST = 5;

const HOME = ["helpline", "idva"];
const ADULT = { district: "dacorum", age: "from18" } as const;

/** What people write, as they write it; who must be among the first; and whether a doctor is spoken of before all. */
const SENTENCES: readonly Kind[] = [
  {
    name: "strangling",
    first: HOME,
    isHurt: true,
    said: [
      "he puts his hands round my throat",
      "he put his hands around my neck",
      "hands round my neck",
      "his arm was round my neck and I couldn't breathe",
      "he had me by the throat",
      "he grabbed me by the throat",
      "grabbed my neck",
      "he squeezed my neck until I passed out",
      "strangled me",
      "he choked me",
      "he chokes me when he is angry",
      "my husband stranguled me last night",
      "he strangld me",
      "he chokd me",
      "my bf chocked me",
      "i cant breathe when he holds me down",
      "he held me down so I couldnt breath",
      "he put a pillow over my face",
      "pilow over my face",
      "he held me under water in the bath",
      "he pushed my head under the water",
      "he tried to drown me",
      "she got me in a headlock",
      "he knelt on my chest",
      "he sat on my chest and I blacked out",
      "hand over my mouth and nose",
      "he tried to suffocate me",
      "my ex throttled me",
      "pulled a scarf tight round my neck",
      "he pressed on my thraot",
      "he strangles me during sex",
      "my girlfriend strangled me",
    ],
  },
  {
    name: "injury",
    first: HOME,
    isHurt: true,
    said: [
      "he broke my arm",
      "my husband broke my nose",
      "I think he has broken my ribs",
      "he brok my wrist",
      "black eye",
      "he gave me a black eye",
      "I'm covered in bruises",
      "brusies on my arms",
      "he kicked me in the stomach",
      "he kicked me in the head",
      "my partner burned me with an iron",
      "he burnt me with a cigarette",
      "he bit me",
      "he bites me",
      "he pushed me down the stairs",
      "he pusehd me down the stairs",
      "he threw me down the stairs",
      "threw boiling water over me",
      "he cut me with a knife",
      "he stabbed me",
      "he hit me with a belt and I am bleeding",
      "he hit me with a bottle over the head",
      "knocked me unconscious",
      "he dragged me by my hair",
      "I'm pregnant and he kicked my belly",
      "he headbutted me",
    ],
  },
  {
    name: "being hurt",
    first: HOME,
    said: [
      "he hits me",
      "my bf hits me",
      "hubby punches me",
      "my wife hits me",
      "my girlfriend slaps me",
      "he punchd me in the face",
      "he beats me up",
      "my partner pushes me around and shoves me",
      "he throws things at me",
      "he spat at me",
      "he smacked me",
      "Dave hit me again",
      "he grabs my wrist and shouts",
      "dv",
    ],
  },
  {
    name: "threats to kill",
    first: ["idva"],
    isDangerous: true,
    said: [
      "he says he will kill me",
      "he is going to kill me",
      "my ex threatened to kill me",
      "if I leave he will kill me",
      "death threats from my ex",
      "he said he'd stab me",
      "he pulled a knife on me",
      "he has a knife",
      "he threatend to burn the house down",
      "says he will kill the children",
      "he has a gun",
      "im scared he will kill me",
    ],
  },
  {
    name: "forced sex",
    first: ["sarc"],
    said: [
      "he forced me to have sex",
      "he made me have sex",
      "my boyfriend forces me to have sex when I don't want to",
      "I was raped",
      "I was rapped last night",
      "raped by my husband",
      "he forced himself on me",
      "he held me down and had sex with me",
      "I said no and he did it anyway, sex",
      "woke up and he was inside me",
      "sex against my will",
      "he wouldn't stop when i said no",
      "someone put his hand up my skirt",
      "my uncle molested me",
    ],
  },
  {
    name: "locked in",
    first: ["idva"],
    said: [
      "he locks me in",
      "locked me in the house",
      "he locked me in the bedroom",
      "he won't let me leave the house",
      "he hides my keys so I can't go out",
      "he keeps me prisoner",
      "I am not allowed out",
      "he takes my phone away",
    ],
  },
  {
    name: "followed and tracked",
    first: ["stalking-advocacy"],
    said: [
      "someone is following me",
      "he follows me home",
      "my ex keeps folowing me",
      "he waits outside my work",
      "he sits outside my house in his car",
      "there is a tracker on my car",
      "he tracks my phone",
      "he traks my phone",
      "I found an airtag in my bag",
      "he spies on my phone",
      "he knows where I am all the time",
    ],
  },
  {
    name: "money taken",
    first: ["helpline", "one-stop-shop"],
    said: [
      "he takes my money",
      "he took all my money",
      "he takes my bank card",
      "my husband controls the money",
      "he takes my wages",
      "loans in my name",
      "he won't let me have any money",
    ],
  },
  {
    name: "pictures shared",
    first: ["isva"],
    said: [
      "he shared my pictures",
      "he posted naked pictures of me",
      "my ex leaked my nudes",
      "he put my nudes online",
      "threatens to post a video of us",
      "revenge porn",
      "he is sending my private photos to people",
    ],
  },
  {
    name: "forced marriage",
    first: ["harmful-practices"],
    said: [
      "my parents want me to marry a man I don't know",
      "my family is forcing me to marry my cousin",
      "forced marrige",
      "I'm being made to get married",
      "they chose a husband for me",
      "dad is taking me to Pakistan to marry",
      "I don't want to get married",
    ],
  },
  {
    name: "cutting of girls",
    first: ["harmful-practices"],
    said: [
      "fgm",
      "they want to cut my daughter",
      "I was cut down there as a girl",
      "my mother in law wants my daughter circumcised",
      "taking my niece abroad to be cut",
      "I was sewn up",
      "they want to cut her private parts",
    ],
  },
  {
    name: "a child hurt",
    first: ["young-people"],
    child: true,
    said: [
      "he hits the kids",
      "he hits my son",
      "he hurts my children",
      "my husband beats the children",
      "he shook the baby",
      "my dad hits me",
      "my stepdad punches my brother",
      "mum hits me with a belt",
      "he touches my daughter",
      "he threatens to hurt the kids",
    ],
  },
];

describe("what people write is understood", () => {
  for (const { name, said, ...wanted } of SENTENCES)
    for (const words of said)
      test(`${name}: "${words}"`, () => {
        const found = findServices(pack, { words, ...(wanted.child ? { district: "dacorum" } : ADULT) });
        const all = found.fits.map(({ service }) => service.id);
        const first = all.slice(0, FIRST);
        const taken = found.taken.map(({ id }) => id).join();
        for (const id of wanted.first)
          assert.ok(first.includes(id), `${id} is not in ${all.join()} (${taken})`);
        if (wanted.isHurt) assert.ok(found.mayBeHurt, taken);
        if (wanted.isDangerous || wanted.isHurt) assert.ok(found.mayBeInDanger, taken);
        assert.deepEqual(found.own, [], taken);
      });

  test("there are enough of them", () => {
    assert.ok(SENTENCES.flatMap(({ said }) => said).length >= 120);
  });

  for (const words of ["debt", "my visa", "we broke up", "I want a divorce", "counselling", "stalking"])
    test(`"${words}" speaks of no injury`, () => assert.ok(!findServices(pack, { words }).mayBeHurt));
});

describe("who does it to whom", () => {
  for (const words of [
    "I hit my wife",
    "I hit her",
    "i hit him sometimes",
    "I hurt my girlfriend",
    "I'm hitting my partner",
    "I have hit my kids",
    "I've hurt my wife and I want to stop",
    "I scare my children",
    "I frighten my wife",
    "I keep shouting at my kids and I hit my son",
    "I lost my temper and hit my wife",
    "I punched Sarah",
    "I punchd my gf",
    "I strangled my wife",
    "I grabbed her by the throat",
    "I pushed him down the stairs",
    "I want to hurt her",
    "I can't stop hitting my husband",
    "I shout at her and she cries",
    "I hit my wife and she left me",
    "my wife is scared of me",
    "my kids are afraid of me",
    "I shook my baby",
    "I control my partner",
    "I threatened to kill my ex",
  ])
    test(`"${words}" is what the writer does: the programme comes first, and it alone`, () => {
      const found = findServices(pack, { words });
      assert.deepEqual(
        [found.own.map(({ service }) => service.id), found.fits, found.taken.map(({ id }) => id)],
        [["chrysalis"], [], ["own-anger"]],
      );
    });

  for (const words of [
    "he hits me",
    "she hits me",
    "my wife hits me",
    "my husband hits me and I hit him back",
    "Sarah hits me",
    "my girlfriend punched me",
    "I was hit by my husband",
    "I got beaten by my boyfriend",
    "I am being hit by my son",
    "I'm scared of my wife",
    "I think he hurts me on purpose",
    "I told him to stop and he hit me",
    "he says I hurt him but he hits me",
    "I hurt my arm when he pushed me",
    "I'm afraid he will kill me",
    "I never hit my wife, she hits me",
    "I am scared my husband will hurt my kids",
    "I said no and he hit my son",
    "I have been strangled",
    "my son hits me",
    "I left because she beats me",
    "I think my husband hit Sarah",
  ])
    test(`"${words}" is done to the writer, or by another: help for oneself`, () => {
      const found = findServices(pack, { words });
      assert.equal(whoDoesIt(words) === "writer", false);
      assert.deepEqual(found.own, []);
      assert.ok(found.fits.length > 0);
    });
});

describe("a life that may end", () => {
  for (const words of ["I want to kill myself", "suicide", "i want to die", "I want to kil myself"])
    test(`"${words}" is answered by who to talk to, and by no service for something else`, () => {
      const found = findServices(pack, { words });
      assert.ok(found.mayEndLife);
      assert.deepEqual([found.fits, found.others, found.own], [[], [], []]);
    });

  test("help with what is done to her stands beside it when she speaks of that too", () => {
    for (const words of [
      "he hits me and I want to die",
      "he takes my money and my phone and I want to kill myself",
    ]) {
      const found = findServices(pack, { words });
      assert.ok(found.mayEndLife && found.fits.length > 0, words);
    }
  });
});

type Kind = {
  readonly name: string;
  readonly said: readonly string[];
  readonly first: readonly string[];
  readonly isHurt?: boolean;
  readonly isDangerous?: boolean;
  /** Nobody says how old they are. */
  readonly child?: boolean;
};
