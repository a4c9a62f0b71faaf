import { wordSet } from './words.js';

/** Words that no other of the four languages shares in such numbers. */
export const functionWordsByLanguage: Record<string, ReadonlySet<string>> = {
  en: wordSet(
    'the of and to in for that is with on by are as at from this will be have has was were its their our we it or an not which who been more',
  ),
  fr: wordSet(
    'le la les des du et en une un dans pour que qui sur avec au aux par est sont ce cette ces il elle nous vous leur leurs ont été plus pas son sa ses ou mais l d',
  ),
  es: wordSet(
    'el la los las de del y en una un que para por con se su sus al es son como más este esta estos ha han fue o pero sobre entre lo nuestro',
  ),
  de: wordSet(
    'der die das den dem des und in ein eine einen einem einer für mit von zu zum zur auf ist sind nicht sich auch im am werden wird hat haben als bei nach über wir durch',
  ),
};
