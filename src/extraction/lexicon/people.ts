import { wordSet } from './words.js';

/** Titles that stand before a name and are no part of it. */
export const honorifics: ReadonlySet<string> = wordSet(
  `sms smos dpm mr mrs ms miss dr prof professor sir dame lord lady hon honorable honourable rev reverend excellency highness majesty sheikh sheikha shri smt
  mx madam madame monsieur mme m herr frau dr. sr sra señor señora don doña dato datuk tan sri dato’ haji yb rabbi imam pastor yang berhormat father sister brother st
  gen lt col maj capt sgt cpl adm brig cmdr`,
);

/** Words of offices; they stand before a name, or behind it after a comma. */
export const roleWords: ReadonlySet<string> = wordSet(
  `president vice-president minister secretary secretary-general director director-general commissioner chairman chairwoman chairperson chair co-chair
  co-chairs ceo cfo cto coo cio ciso cmo chief officer administrator ambassador governor senator congressman congresswoman representative mayor spokesperson
  spokesman spokeswoman general deputy envoy coordinator counsel advisor adviser chancellor premier king queen prince princess pope judge justice
  professor dean rector provost principal superintendent head manager founder co-founder cofounder partner leader co-lead lead lawmaker attorney
  analyst engineer scientist researcher astronaut cosmonaut commander captain colonel brigadier lieutenant major admiral sergeant treasurer trustee
  member fellow editor author speaker leader whip under-secretary undersecretary attaché consul controller comptroller archivist
  specialist investigator physician surgeon expert owner creator executive producer architect designer developer curator
  official first lady envoy ruler emir sultan crown chargé permanent representative economist strategist vice assistant associate acting senior interim
  former resident adjunct visiting emeritus special national global regional managing operating financial technology information marketing communications security
  ministre président présidente directeur directrice secrétaire commissaire porte-parole ministra ministro presidente presidenta director directora
  secretario secretaria portavoz präsident präsidentin minister ministerin direktor direktorin sprecher sprecherin kommissar kommissarin
  bundeskanzler bundeskanzlerin geschäftsführer geschäftsführerin vorstand vorsitzende vorsitzender leiter leiterin`,
);

/** Role words that name an office by themselves; the others only describe one ("senior", "national", "security"). */
export const officeWords: ReadonlySet<string> = wordSet(
  `president vice-president minister secretary secretary-general director director-general commissioner chairman chairwoman chairperson chair co-chair
  ceo cfo cto coo cio officer administrator ambassador governor senator congressman congresswoman representative mayor spokesperson spokesman spokeswoman
  general envoy coordinator counsel advisor adviser chancellor premier king queen prince princess pope judge justice professor dean rector provost
  principal superintendent head manager founder co-founder cofounder leader attorney analyst engineer scientist researcher astronaut cosmonaut commander
  captain colonel admiral treasurer trustee member fellow editor author speaker official undersecretary under-secretary archivist specialist investigator
  physician surgeon expert owner creator executive producer architect designer economist strategist partner lady
  ministre président présidente directeur directrice secrétaire commissaire porte-parole ministra ministro presidente presidenta directora
  secretario secretaria portavoz präsident präsidentin ministerin direktor direktorin sprecher sprecherin kommissar kommissarin
  bundeskanzler bundeskanzlerin geschäftsführer geschäftsführerin vorsitzende vorsitzender leiter leiterin`,
);

/** Small words inside names. */
export const nameParticles: ReadonlySet<string> = wordSet(
  'bin bint binti ibn al el van von der den de da dos del della di la le ten ter zu y e du des av',
);

/** What may stand behind a name after a comma and is no role. */
export const credentials: ReadonlySet<string> = wordSet(
  'm.d md ph.d phd dr jr sr ii iii iv sc esq mba faha facc cpa rn mph j.d jd p.e pe dds dvm usn usa ret obe cbe mbe kc qc',
);

export const sayingVerbs: ReadonlySet<string> = wordSet(
  `said says say saying added adds noted notes stated states explained explains commented comments remarked told tells declared declares stressed stresses
  emphasized emphasised emphasizes emphasises underlined underlines underscored concluded concludes continued continues shared shares wrote writes observed observes affirmed affirms
  reiterated reiterates recalled argued warned points pointed noting stating saying adding emphasizing stressing replied responded asked announced exclaimed asserted claimed insisted highlighted highlights acknowledged quoted enthused expressed
  déclaré déclare dit explique expliqué ajouté ajoute souligne souligné affirme affirmé estime indiqué précise précisé rappelle conclut
  dijo afirmó señaló declaró explicó añadió destacó agregó subrayó indicó aseguró manifestó comentó concluyó dice afirma señala
  sagte sagt erklärte erklärt betonte betont ergänzte ergänzt kommentierte fügte meinte unterstrich so`,
);

/** Frequent given names of the releases' countries, lower case. */
export const givenNames: ReadonlySet<string> = wordSet(
  `aaron abdul abdullah abigail abraham adam adrian adrienne agnes ahmad ahmed aisha akira alan albert alberto alejandro alex alexander alexandra alexandre alexei alfred ali alice
  alicia alison allen amanda amber amina amy ana anders andre andrea andreas andrew andrzej angela angelina anil anita ann anna anne annette anthony antoine anton antonia antonio antony
  antónio april arthur ashley audrey austin avril barack barbara barry beate ben benjamin bernard beth bethany betty bill bob bonnie boris brad bradley brandon brenda brendan brett brian bruce
  bruno bryan caleb cameron carl carla carlos carmen carol carolina caroline casey cassidy catherine cecilia charles charlie charlotte chen cheryl chris christian christina christine christopher
  chuck cindy claire clara claudia claus colin connie craig cristina cynthia daisy dale damien dan dana daniel daniela danielle darren dave david dawn dean deb debbie deborah delia denis denise
  dennis derek diana diane dick diego dieter dimitri dimitris dmitry dominic don donald donna doris dorothy doug douglas duncan dustin dylan earl eddie edgar eduardo edward edwin eileen elaine eleanor
  elena eli elias elisabeth elise elizabeth ella ellen emanuel emily emma emmanuel enrico eric erica erik erika erin ernest esther ethan eugene eva evan evelyn fatima federica felix fernando fiona florence
  frances francesca francesco francis francisco frank franz fred frederick friedrich gabriel gabriela gary gavin gene geoffrey george gerald gerard geir gert gina giovanni giuseppe glenn gloria gordon
  grace graham greg gregory guillaume gustavo guy hakan hanna hannah hans harold harry hasan hassan heather heide heidi helen helena henry herbert hillary holly howard hugh hugo hussein ian ibrahim igor
  ines ingrid irene iris isaac isabel isabella ivan ivy jack jackie jacob jacqueline jake jamal james jamie jan jane janet janice jared jason javier jay jean jean-pierre jeff jeffrey jen jennifer jenny
  jens jeremy jerome jerry jesse jessica jesus jill jim jimmy joachim joan joanna joanne joe joel johan johannes john johnny jon jonathan jordan jorge jose josé joseph josep josh joshua joy joyce
  juan juanita judith judy jules julia julian juliana julie julien julio jürgen justin kadri kaja kamala karen karim karin karine karl karoline kate katherine kathleen kathryn kathy katie kelly ken kenneth kerry
  kevin khalid kim kimberly kirk kris kristen kristin kurt kyle lael larry laura lauren laurence laurent lawrence leah lee leila leo leon leonard leonardo leslie lev liam lilian lily linda lindsay lisa lloyd
  lois lorenzo lori louis louise lucas lucia lucy luigi luis luisa luke lynn maggie malcolm man-hee marc marcel marco marcos marcus margaret margarita margrethe maria mariam marie marina mario marion mark markus maroš marta
  martha martin mary maryam mathias matt matteo matthew matthias maureen max maxim maximilian megan mehmet mei melanie melania melissa mercedes michael michel michelle miguel mike mikhail milan mohamed
  mohammad mohammed molly monica morgan moritz moses muhammad mustafa myriam nadia nancy naomi narendra natalia natalie nathan neal ned neel neil nelson nicholas nick nicky nicola nicolas nicole niels nikki nikolai nina
  noah nora norman olaf oleg oleksandr olga oliver olivia olivier omar oscar otto owen pablo pamela paolo pascal pat patricia patrick paul paula paulo pavel pedro peggy penelope penny pete peter petr phil philip
  philippe phillip phyllis pierre piotr prakash priya rachel rafael raj rajesh ralph ramon ramón randal randy raphael raphael_ raul ravi ray raymond rebecca regina reginald renata rené ricardo rich richard rick rita rob robert
  roberta roberto robin rodrigo roger roland roman ron ronald rosa rose rosemary ross roy ruben russell ruth ryan sabine sabrina sally salman salvador sam samantha samir samuel sandra sanjay santiago sara sarah scott sean
  sebastian seema sergei sergey sergio seth shannon sharon shaun sheila shelly sheri sherry shinzo silvia simon simone sofia sonia sophia sophie stacey stan stanley stefan stefano stefanie stella stephane stéphane stephanie
  stephen steve steven stuart susan susanne suzanne sven sylvia tamara tania tanya tara ted teresa terence terri terry thierry theodore theresa thomas tiffany tim timothy tina todd tom tomas tony tracy travis trevor
  tyler ursula valdis valentina valerie vanessa vera veronica veronika victor victoria vikram vincent virginia virginie vitalii vivek vivian vladimir volodymyr walter wang wanda warren wayne wei wendy werner wesley will
  william wolfgang xavier xi yasmin yolanda yoshihide yuki yuri yusuf yves yvonne zachary zoe zhang li liu lim tan ong wong chan ng goh teo lee koh chua ho`,
);

/** Pronouns by the number and gender of whom they stand for. */
export const pronouns: ReadonlySet<string> = wordSet('he she they il elle él ella er sie');
