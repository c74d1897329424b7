import { phraseEndingAt } from '../syntax/phrases.ts';
import type { Discourse } from './discourse.ts';
import { DOCUMENTS } from './lexicon.ts';
import type { View } from './view.ts';

/** Files every name of a sentence, and every subject that stands for one, so that later words can lead back to it. */
export function noteReferences(view: View, discourse: Discourse): void {
  const subjects = view.groups.flatMap((g) => {
    const subject = g.kind === 'finite' ? view.args(g).subject : null;
    return subject ? [subject] : [];
  });
  view.units.forEach((unit, i) => {
    if (!unit.actor) return;
    if (unit.actor.form === 'demonym' || unit.suffix !== undefined) return;
    const subject = subjects.some((s) => s.first <= i && i <= s.last);
    discourse.note({
      actors: [unit.actor.actor],
      sentence: view.index,
      block: view.sentence.block,
      unit: i,
      subject,
      named: true,
    });
  });
  // A document stands for those who put their names to it.
  const document = view.units.findIndex(
    (u) => u.tag === 'noun' && DOCUMENTS.has(u.lower) && u.lower !== 'post' && u.lower !== 'study',
  );
  const issuers =
    document < 0
      ? []
      : (view.groups.filter((g) => g.kind === 'finite').map((g) => view.args(g).subject)[0] ??
        null);
  if (document >= 0 && issuers && 'first' in issuers) {
    const own =
      DOCUMENTS.has(view.word(issuers.last)) ||
      (issuers.first <= document && document <= issuers.last);
    const ids = view
      .resolve(issuers)
      .participants.flatMap((p) => (p.actor === null ? [] : [p.actor]));
    if (ids.length > 1 || (own && ids.length > 0))
      discourse.note({
        actors: ids,
        sentence: view.index,
        block: view.sentence.block,
        unit: document,
        subject: own,
        named: false,
        document: true,
      });
  }
  // Lists: "the FBI, ODNI and CISA".
  for (let i = 0; i < view.units.length; i += 1) {
    if (view.units[i]?.tag !== 'conj' || view.word(i) !== 'and') continue;
    const next = view.units.findIndex(
      (u, k) => k > i && k < i + 7 && u.actor !== undefined && u.tag === 'noun',
    );
    if (next < 0) continue;
    const phrase = phraseEndingAt(view.units, next);
    if (!phrase || phrase.first >= i) continue;
    const ids = [
      ...new Set(
        view.units
          .slice(phrase.first, phrase.last + 1)
          .flatMap((u) => (u.actor && u.tag === 'noun' ? [u.actor.actor] : [])),
      ),
    ];
    if (ids.length > 1)
      discourse.note({
        actors: ids,
        sentence: view.index,
        block: view.sentence.block,
        unit: next,
        subject: subjects.some((s) => s.first <= next && next <= s.last),
        named: true,
      });
  }
  for (const subject of subjects) {
    if (view.some(subject, (u) => u.actor !== undefined && u.tag === 'noun')) continue;
    const ids = view
      .resolve(subject)
      .participants.flatMap((p) => (p.actor === null ? [] : [p.actor]));
    if (ids.length > 0)
      discourse.note({
        actors: [...new Set(ids)],
        sentence: view.index,
        block: view.sentence.block,
        unit: subject.first,
        subject: true,
        named: false,
      });
  }
}
