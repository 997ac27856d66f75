// botbuilder (Teams). Middleware sees every activity that a turn sends or changes, proactive
// ones too.
import { wordsIn } from '../lib/words.js';

const keys = ['text', 'title', 'subtitle', 'value', 'summary', 'speak'];

/**
 * `adapter.use(teamsGuard(aside))`. `tell(context, explanation)` writes to the person alone,
 * as adapter.createConversation does; where the conversation is theirs alone they are told there.
 */
export function teamsGuard(aside, { tell = async () => {} } = {}) {
  const isPersonal = ({ conversation }) => conversation?.conversationType === 'personal';

  async function held(context, activity) {
    const words = activity.type === 'message' ? wordsIn({ text: activity.text, attachments: activity.attachments, summary: activity.summary }, keys) : [];
    if (words.length === 0) return null;
    const { conversation } = context.activity;
    const draft = {
      text: words.join('\n\n'),
      audience: isPersonal(context.activity) ? 'dm' : 'group',
      channel: { id: conversation?.id ?? '', name: conversation?.name ?? '' },
    };
    const decision = await aside.decide(draft);
    return decision.send ? null : decision;
  }

  return {
    async onTurn(context, next) {
      context.onSendActivities(async (ctx, activities, nextSend) => {
        for (const activity of activities) {
          const decision = await held(ctx, activity);
          if (!decision) continue;
          if (isPersonal(ctx.activity)) {
            // Their own words come back to them: the explanation takes the place.
            activity.text = decision.explanation;
            delete activity.attachments;
            continue;
          }
          await tell(ctx, decision.explanation);
          return [];
        }
        return nextSend();
      });
      context.onUpdateActivity(async (ctx, activity, nextUpdate) => {
        const decision = await held(ctx, activity);
        if (!decision) return nextUpdate();
        await tell(ctx, decision.explanation);
        return undefined;
      });
      await next();
    },
  };
}
