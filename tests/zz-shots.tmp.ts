import { chromium } from "playwright-core";
const base="http://127.0.0.1:4577";
const b=await chromium.launch({executablePath:"/usr/bin/chromium",args:["--no-sandbox"]});
export async function as(label:string){const c=await b.newContext();const p=await c.newPage();await p.goto(base+"/");await p.getByRole("button",{name:new RegExp(label)}).first().click();await p.waitForLoadState();return p;}
const out="/tmp/scratch/pf/shots/";
const sizes=[[360,780],[768,1000],[1280,900]] as const;
async function shot(p:any,name:string,full=true){for(const [w,h] of sizes){await p.setViewportSize({width:w,height:h});await p.screenshot({path:`${out}${name}-${w}.png`,fullPage:full&&true,clip:undefined});
 const over=await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth);if(over>0)console.log(name,w,"overflow",over);}}
import {mkdirSync} from "node:fs";mkdirSync(out,{recursive:true});
const door=await as("Front door practitioner");console.log(door.url());
await shot(door,"now");
await door.goto(base+"/people");await shot(door,"people");
const first=await door.locator("main dl a").first().getAttribute("href");
await door.goto(base+first);await shot(door,"person");
await door.getByRole("button",{name:/Show/}).first().click();await door.waitForLoadState();await shot(door,"revealed");
await door.fill("#search","Sarah Smith");await door.click(".fl-top__search button");await door.waitForLoadState();await shot(door,"search");
await door.fill("#search","zz zz");await door.click(".fl-top__search button");await door.waitForLoadState();await shot(door,"nobody");
const mgr=await as("Front door manager");await shot(mgr,"mgr-now");await mgr.goto(base+"/plan");await shot(mgr,"figures");
const com=await as("Commissioner");await com.goto(base+"/plan");await shot(com,"county");
const sm=await as("Manager at the advocacy");await sm.goto(base+"/plan");await shot(sm,"svc");await sm.goto(base+"/now");await shot(sm,"svc-now");
const adv=await as("Domestic abuse advocate");await adv.goto(base+"/people");await shot(adv,"adv-people");
const ap=await adv.locator("main dl a").first().getAttribute("href");await adv.goto(base+ap);await shot(adv,"adv-person");
await b.close();
