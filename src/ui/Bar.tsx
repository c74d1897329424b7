import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../i18n/index.ts';
import type { KnowledgeActions, ReadingActions } from './actions.ts';
import { Logo } from './Logo.tsx';
import { TakeAway } from './TakeAway.tsx';
import { ToolButton } from './ToolButton.tsx';
import { WhoIs } from './WhoIs.tsx';

interface Props {
  /** What can be done with the reading; without an article only what can be asked of the data. */
  actions: KnowledgeActions & Partial<ReadingActions>;
  /** Whether the marks are shown. */
  marked: boolean;
  onMarked(marked: boolean): void;
  published: string | null;
  /** What the reader asked for elsewhere: the search opens with it. */
  asked: string;
  /** Opens the panel beside the page. */
  onPanel?: (() => void) | undefined;
}

/** The bar on top with its drawers: look somebody up, take the ledger away, marks on or off, open the panel. */
export function Bar({ actions, marked, onMarked, published, asked, onPanel }: Props) {
  const [open, setOpen] = useState<'search' | 'take' | null>(asked === '' ? null : 'search');
  const search = useId();
  const take = useId();
  const tools = useRef<HTMLDivElement>(null);
  const { toggle } = actions;
  useEffect(() => {
    if (asked !== '') setOpen('search');
  }, [asked]);
  // The way back to the button that opened the drawer.
  const close = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || open === null) return;
    event.preventDefault();
    setOpen(null);
    tools.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
  };
  const flip = (drawer: 'search' | 'take'): void => setOpen(open === drawer ? null : drawer);
  return (
    <header onKeyDown={close}>
      <div class="bar" ref={tools}>
        <h1 class="name">
          <Logo /> {t('extName')}
        </h1>
        <ToolButton
          icon="search"
          label={t('whoIs')}
          opens={search}
          open={open === 'search'}
          onClick={() => flip('search')}
        />
        {actions.copyAll && (
          <ToolButton
            icon="copy"
            label={t('takeAway')}
            opens={take}
            open={open === 'take'}
            onClick={() => flip('take')}
          />
        )}
        {toggle && (
          <ToolButton
            icon={marked ? 'marks' : 'marks-off'}
            label={t(marked ? 'marksHide' : 'marksShow')}
            onClick={() => void toggle().then(onMarked, () => undefined)}
          />
        )}
        {onPanel && <ToolButton icon="panel" label={t('openPanel')} onClick={onPanel} />}
      </div>
      {open === 'search' && (
        <WhoIs id={search} actions={actions} published={published} asked={asked} />
      )}
      {open === 'take' && <TakeAway id={take} actions={actions} />}
    </header>
  );
}
