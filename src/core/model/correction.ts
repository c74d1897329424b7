/**
 * What a reader said of a finding: the words are nobody's name; they name another (an id of the data or of the article); the
 * sentence makes no such claim (the id of the claim, which stays the same as long as the sentence does).
 */
export type Correction =
  | { kind: 'not-an-actor'; text: string }
  | { kind: 'wrong-actor'; text: string; actor: string }
  | { kind: 'not-a-claim'; claim: string };
