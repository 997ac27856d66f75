// Asks aside before a message is sent. A prevented message has no reason of its own in
// Rocket.Chat: its writer is shown one that nobody else sees.
import type { IConfigurationExtend, IHttp, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type { IMessage, IPreMessageSentPrevent } from '@rocket.chat/apps-engine/definition/messages';
import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import { SettingType } from '@rocket.chat/apps-engine/definition/settings';

interface Result {
  decision: 'send' | 'hold';
  findings: { text: string; why: string }[];
  suggestion?: { messages: { to: string; recipient?: string; text: string }[] };
  hold_seconds?: number;
}

export function explain(result: Result): string {
  const lines = ['I have not sent this yet.'];
  for (const { text, why } of result.findings) lines.push(`• "${text}": ${why}`);
  for (const { to, recipient, text } of result.suggestion?.messages ?? []) {
    const heading = to === 'dm' ? `To ${recipient || 'the person'}, alone` : to === 'group' ? 'To the group' : 'Here, in other words';
    lines.push(`*${heading}:* ${text}`);
  }
  if (result.hold_seconds) lines.push(`Let ${result.hold_seconds} seconds pass before you send it in any form.`);
  return lines.join('\n');
}

export class AsideApp extends App implements IPreMessageSentPrevent {
  protected async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
    const setting = (id: string, packageValue: string, i18nLabel: string, type = SettingType.STRING) =>
      configuration.settings.provideSetting({ id, type, packageValue, required: false, public: false, i18nLabel });
    await setting('url', 'http://127.0.0.1:8377/v1/check', 'Where `aside serve --http` listens');
    await setting('token', '', 'The token it wants, where it wants one', SettingType.PASSWORD);
    await setting('on_error', 'send', 'When it is in trouble: send or block');
  }

  public async checkPreMessageSentPrevent(message: IMessage): Promise<boolean> {
    return Boolean(message.text?.trim() || message.attachments?.length);
  }

  public async executePreMessageSentPrevent(message: IMessage, read: IRead, http: IHttp): Promise<boolean> {
    const settings = read.getEnvironmentReader().getSettings();
    const [url, token, onError] = await Promise.all(['url', 'token', 'on_error'].map((id) => settings.getValueById(id)));
    const words = [message.text, ...(message.attachments ?? []).flatMap(({ title, text }) => [title?.value, text])];
    const answer = await this.ask(http, url, token, {
      text: words.filter(Boolean).join('\n\n'),
      audience: message.room.type === RoomType.DIRECT_MESSAGE ? 'dm' : 'group',
      markup: 'markdown',
      author: { id: message.sender.id, name: message.sender.username },
      channel: { id: message.room.id, name: message.room.slugifiedName },
    });
    if ('trouble' in answer) {
      const blocks = onError === 'block';
      this.getLogger().warn(`aside: ${answer.trouble}: the message ${blocks ? 'is held back' : 'goes as it is'}`);
      if (blocks) await this.tell(message, read, 'aside could not look at your message. Please try again.');
      return blocks;
    }
    if (answer.decision !== 'hold') return false;
    await this.tell(message, read, explain(answer));
    return true;
  }

  private async ask(http: IHttp, url: string, token: string, draft: object): Promise<Result | { trouble: string }> {
    try {
      const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) };
      // The server gives an app's handler a second on the whole.
      const response = await http.post(url, { headers, content: JSON.stringify(draft), timeout: 800 });
      if (response.statusCode !== 200) return { trouble: `it answered with ${response.statusCode}` };
      return response.data ?? JSON.parse(response.content ?? '');
    } catch {
      return { trouble: 'it cannot be reached' };
    }
  }

  private async tell(message: IMessage, read: IRead, text: string): Promise<void> {
    const notifier = read.getNotifier();
    const notice = notifier.getMessageBuilder().setRoom(message.room).setText(text).getMessage();
    await notifier.notifyUser(message.sender, notice);
  }
}

export default AsideApp;
