import { mdxToMdast } from 'satteri';
for (const b of process.argv.slice(2)) try { console.log(b.replaceAll('\n','⏎'), JSON.stringify(mdxToMdast(b), (k,v)=>k==='position'?undefined:v)); } catch(e) {console.log(b,String(e).slice(0,80))}
