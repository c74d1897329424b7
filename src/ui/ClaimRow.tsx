import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import { ClaimHead } from './ClaimHead.tsx';
import { ClaimMore } from './ClaimMore.tsx';
import { siteOf } from './siteOf.ts';
import { Icon } from './Icon.tsx';
import type { Row } from './ledger.ts';
import { useScene } from './scene.ts';
import { Sentence } from './Sentence.tsx';

/**
 * One claim: who says it of whom, how sure in the article's own words, the sentence with its cue set off, its links, and
 * behind a button why it is listed and what can be done with it. What answers it stands under it.
 */
export function ClaimRow({ row: { claim, answers } }: { row: Row }) {
  const { actions, current, inView, go } = useScene();
  const [open, setOpen] = useState(false);
  const more = useId();
  const own = useRef<HTMLDivElement>(null);
  const isCurrent = current === claim.id;
  useEffect(() => {
    if (isCurrent) own.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  const light = (on: boolean, card = false): void => actions.light?.(on ? claim : null, card);
  const state = `${isCurrent ? ' current' : ''}${inView.has(claim.id) ? ' in-view' : ''}`;
  return (
    <li class={`claim ${claim.type}${state}`} data-claim={claim.id}>
      <div
        ref={own}
        class="own"
        onPointerEnter={() => light(true)}
        onPointerLeave={() => light(false)}
        onFocusIn={(event) => {
          if (crosses(event)) light(true, isByKeyboard(event.target));
        }}
        onFocusOut={(event) => {
          if (crosses(event)) light(false);
        }}
        onKeyDown={({ key }) => {
          // The card goes, and the reader stays on the row.
          if (key === 'Escape') light(true);
        }}
      >
        <ClaimHead claim={claim} />
        <button
          type="button"
          class="sentence"
          lang="en"
          dir="ltr"
          title={t('goToSentence')}
          aria-current={isCurrent ? 'true' : undefined}
          onClick={() => go(claim)}
        >
          <Sentence claim={claim} />
        </button>
        <div class="foot">
          <button
            type="button"
            class="button plain"
            aria-expanded={open}
            aria-controls={open ? more : undefined}
            onClick={() => setOpen(!open)}
          >
            {t('why')}
          </button>
          {claim.links.map((url) => (
            <a
              key={url}
              href={url}
              target="_blank"
              rel="noopener noreferrer"
              aria-label={t('linkOfSentence', siteOf(url))}
            >
              {siteOf(url)} <Icon name="out" />
            </a>
          ))}
          {inView.has(claim.id) && <span class="here">{t('claimInView')}</span>}
        </div>
        {open && <ClaimMore id={more} claim={claim} />}
      </div>
      {answers.length > 0 && (
        <ul class="answers">
          {answers.map((answer) => (
            <ClaimRow key={answer.id} row={{ claim: answer, answers: [] }} />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Whether the focus comes into the element that listens from outside, or leaves it. */
function crosses({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !(relatedTarget instanceof Node && (currentTarget as Node).contains(relatedTarget));
}

function isByKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(':focus-visible');
}
