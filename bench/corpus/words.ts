import { Random } from './random.js';
import { Zipf } from './zipf.js';

/** Words that English sentences consist of for two fifths; search leaves them out (they are PostgreSQL's English stop words). */
const functionWords =
  'the of and to in a for the of and to in with on by that as at from is was will be has have its their this which were are more an or not'.split(
    ' ',
  );
const shareOfFunctionWords = 0.42;

/** What press releases talk of most; the rest of the vocabulary is made of syllables. */
const frequentWords =
  `government project support country programme minister funding development people region community health
partner service education access water food climate energy research agency report meeting cooperation migration security system
policy plan national international public local economic social global human rights women children young families workers farmers
million billion percent year month week today announce launch agree sign provide improve increase reduce protect strengthen ensure
continue include work help build reach deliver invest finance grant loan budget fund market trade export import industry business
company investment infrastructure transport road rail port digital technology data innovation science university school training
skill employment job labour housing urban rural land forest ocean river species emission carbon renewable solar wind electricity
hospital disease vaccine patient medicine nutrition harvest crop drought flood earthquake emergency relief refugee asylum border
visa citizen election parliament court justice law reform treaty agreement convention summit conference assembly council commission
union office director president secretary ambassador delegation mission dialogue framework strategy initiative campaign effort
challenge crisis conflict peace resilience recovery growth future world life opportunity benefit result success progress priority
commitment responsibility leadership governance transparency accountability participation equality inclusion diversity culture
heritage museum language media press statement document website information contact question answer number amount figure share level
rate target goal period phase stage process step measure action activity event ceremony visit workshop seminar expert team staff
volunteer donor beneficiary household village city district province island mountain coast airport bridge station factory laboratory
clinic teacher student nurse doctor engineer researcher journalist artist athlete veteran pensioner consumer customer taxpayer voter`
    .split(/\s+/)
    .filter((word, index, all) => all.indexOf(word) === index);

const onsets = 'b br c ch cl d dr f fl g gr h j l m n p pl pr qu r s sh sl sp st str t tr v w'.split(' ');
const vowels = 'a e i o u ai ea ou'.split(' ');
const codas = ['', '', 'l', 'm', 'n', 'nd', 'nt', 'r', 'rk', 's', 'st', 't', 'x'];
const endings = ['', '', '', 'al', 'ance', 'ed', 'er', 'ic', 'ing', 'ion', 'ity', 'ive', 'ment', 'ness', 'ous', 's'];

/** Twenty thousand words, the most frequent first. */
export const vocabulary: readonly string[] = (() => {
  const random = new Random('vocabulary');
  const words = new Set(frequentWords);
  const syllable = () => random.pick(onsets) + random.pick(vowels) + random.pick(codas);
  while (words.size < 20_000) {
    const stem = Array.from({ length: random.between(1, 2) }, syllable).join('');
    const word = stem + random.pick(endings);
    if (word.length >= 4 && word.length <= 14) words.add(word);
  }
  return [...words];
})();

// With 30 the most frequent word stands in about every other text of 2,000 characters, as "government" does in press releases.
const frequencies = new Zipf(vocabulary.length, 30);

export const contentWord = (random: Random): string => vocabulary[frequencies.rank(random)] ?? '';

/** Words in a row, without the full stop. */
export function phrase(random: Random, length: number): string {
  const words = Array.from({ length }, () =>
    random.chance(shareOfFunctionWords) ? random.pick(functionWords) : contentWord(random),
  );
  return words.join(' ');
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const sentence = (random: Random): string => `${capitalised(phrase(random, random.between(8, 24)))}.`;
