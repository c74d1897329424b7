import { useState } from 'preact/hooks';
import type { Login } from '../../core/model/index.ts';
import { t } from '../../i18n/index.ts';

interface Props {
  busy: boolean;
  /** Gives whether the server is listed now: then nothing of what was entered stays on the page. */
  onConnect(address: string, login: Login | null): Promise<boolean>;
}

const EMPTY = { address: '', kind: 'none', user: '', password: '', token: '' };
const KINDS = ['none', 'basic', 'bearer'] as const;

/** Where a server is, and what it is told of who asks. */
export function ServerForm({ busy, onConnect }: Props) {
  const [given, setGiven] = useState(EMPTY);
  const { address, kind, user, password, token } = given;
  const login: Login | null =
    kind === 'basic'
      ? { kind, user, password }
      : kind === 'bearer'
        ? { kind, token: token.trim() }
        : null;
  const whole = login === null || Object.values(login).every((word) => word !== '');
  const field = (name: 'user' | 'password' | 'token') => {
    const input = {
      ...{ class: 'field', name: `server-${name}`, value: given[name], disabled: busy },
      autocomplete: 'off' as const,
      onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) =>
        setGiven({ ...given, [name]: currentTarget.value }),
    };
    return (
      <label>
        {t(`serverField_${name}`)}{' '}
        {name === 'user' ? <input type="text" {...input} /> : <input type="password" {...input} />}
      </label>
    );
  };
  return (
    <form
      class="server-form"
      onSubmit={(event) => {
        event.preventDefault();
        void onConnect(address.trim(), login).then((listed) => listed && setGiven(EMPTY));
      }}
    >
      <label class="wide">
        {t('serverAddress')}{' '}
        <input
          type="url"
          name="server"
          value={address}
          disabled={busy}
          onInput={({ currentTarget: { value } }) => setGiven({ ...given, address: value })}
        />
      </label>
      <label>
        {t('serverLogin')}{' '}
        <select
          class="field"
          name="server-login"
          value={kind}
          disabled={busy}
          onChange={({ currentTarget: { value } }) => setGiven({ ...given, kind: value })}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`serverLogin_${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'basic' && field('user')}
      {kind === 'basic' && field('password')}
      {kind === 'bearer' && field('token')}
      <button class="button" disabled={busy || address.trim() === '' || !whole}>
        {t('serverConnect')}
      </button>
    </form>
  );
}
