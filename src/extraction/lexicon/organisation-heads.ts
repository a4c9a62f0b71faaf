import { wordSet } from './words.js';

/** Nouns by which a name shows that it names a body, as its last word: "Singapore Land Authority". */
export const organisationHeads: ReadonlySet<string> = wordSet(
  `ministry ministries department agency authority administration bureau office commission committee subcommittee council board directorate secretariat
  directorate-general service services corps command guard police constabulary force forces army navy court tribunal parliament congress senate assembly legislature
  university college school academy institute institution polytechnic hospital clinic center centre laboratory laboratories lab labs observatory
  association society federation confederation union league alliance coalition consortium network foundation trust fund charity organization
  organisation group holdings corporation company companies inc incorporated llc ltd limited corp plc gmbh ag sa se bank insurance
  airlines airways aerospace technologies technology systems industries solutions partners ventures capital securities energy pharmaceuticals
  therapeutics biosciences labs media press publishing studios entertainment church mosque museum library party task-force taskforce
  chamber exchange registry observatory delegation embassy consulate mission panel working-group club team brigade battalion regiment
  enterprises international motors foods brands properties realty airlines railways shipping logistics software networks communications
  ministère commission agence université ministerio comisión agencia universidad instituto fundación fondation ministerium bundesamt behörde stiftung verband universität`,
);
