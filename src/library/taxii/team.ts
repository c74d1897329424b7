import { mergeUpstream, withUpdate } from '../../core/knowledge/index.ts';
import type {
  KnowledgeBase,
  KnowledgeUpdate,
  ReportRecord,
  SponsorRecord,
  Upstream,
} from '../../core/knowledge/index.ts';
import type { Remark } from '../../core/model/index.ts';
import { Objects } from './refer.ts';
import type { AttributionObject, TeamObject } from './stix.ts';

/** Reports, sponsors or remarks that are taken of one actor, and of all together: the newest. */
const MOST_OF_ONE = 50;
const MOST_OF_ALL = 4000;

/**
 * What a server's objects add to the facts, under its name: who is who, whose they are, reports, campaigns, notes and opinions.
 * Facts that `base` has are never changed, and its names stay with those who bear them there.
 * @param objects newest first
 * @param via the name of the server
 */
export function teamKnowledge(
  base: KnowledgeBase,
  objects: readonly TeamObject[],
  via: string,
): KnowledgeUpdate {
  const { actors, aliases } = mergeUpstream(base, { by: via, via, ...whoIsWho(objects) });
  const team = new Objects(objects, withUpdate(base, { actors, aliases, reports: {} }));
  const sponsors = new Lists<SponsorRecord>();
  const reports = new Lists<ReportRecord>();
  const remarks = new Lists<Remark>();
  for (const object of objects) {
    const { url } = object;
    const said = { by: team.speaker(object), date: object.created, url, via };
    if (object.type === 'report') {
      const report = { url: url ?? '', title: object.name, date: object.published, via };
      reports.add(team.actorsAt(object.about), report);
    } else if (object.type === 'note' || object.type === 'opinion') {
      const kind = object.type === 'note' ? object.type : object.opinion;
      for (const id of object.about) {
        const about = team.matterOf(id);
        remarks.add(team.actorsAt([id]), { kind, ...said, about, text: object.text });
      }
    } else if (object.type === 'relationship') {
      const from = team.get(object.from);
      if (from?.type === 'campaign') {
        const { name: about, text } = from;
        remarks.add(team.actorsAt([object.to]), { kind: 'campaign', ...said, about, text });
      } else sponsors.add(team.actorsAt([object.from]), sponsorOf(team, object, via));
    }
  }
  return {
    ...{ actors, aliases },
    ...{ sponsors: sponsors.byActor, reports: reports.byActor, remarks: remarks.byActor },
  };
}

/** Groups and organisations; whose they are is said by relationships, each by somebody. */
function whoIsWho(objects: readonly TeamObject[]): Pick<Upstream, 'groups' | 'producers'> {
  const groups: Upstream['groups'] = [];
  const producers: Upstream['producers'] = [];
  for (const object of objects) {
    if (object.type === 'intrusion-set' || object.type === 'threat-actor') {
      const { name, names, category } = object;
      groups.push({ name, names, category, state: null, links: [] });
    } else if (object.type === 'identity' && object.organisation)
      producers.push({ name: object.name, names: [], country: null, kind: 'organisation' });
  }
  return { groups, producers };
}

/** To whom an attribution attributes; null where the server does not say who that is, or it is the same actor. */
function sponsorOf(team: Objects, object: AttributionObject, via: string): SponsorRecord | null {
  const to = team.get(object.to);
  if (to === undefined || !Objects.isSomebody(to)) return null;
  const [actor] = team.actorsAt([object.to]);
  if (actor !== undefined && team.actorsAt([object.from]).includes(actor)) return null;
  return {
    name: to.name,
    ...(actor === undefined ? {} : { actor }),
    saidBy: team.speaker(object) ?? via,
    date: object.created,
    ...(object.url === null ? {} : { url: object.url }),
    basis: 'dataset',
    via,
  };
}

/** What is said of each actor, within bounds. */
class Lists<Item> {
  readonly byActor: Record<string, Item[]> = {};
  #count = 0;

  add(actors: readonly string[], item: Item | null): void {
    for (const actor of item === null ? [] : actors) {
      const of = (this.byActor[actor] ??= []);
      if (of.length >= MOST_OF_ONE || this.#count >= MOST_OF_ALL) continue;
      of.push(item as Item);
      this.#count += 1;
    }
  }
}
