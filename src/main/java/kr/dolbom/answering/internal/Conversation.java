package kr.dolbom.answering.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answer.Choice;
import kr.dolbom.answering.Answer.NeedsDetail;
import kr.dolbom.answering.Question;
import kr.dolbom.rules.Check;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Provision;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Rules;

/** What was said before: a question back that is now answered, or a topic that goes on. */
public final class Conversation {

    private static final Pattern GOES_ON =
            Pattern.compile("^\\s*(그럼|그러면|그렇다면|근데|그런데|그건|그거|그게|이건|이거|만약|만일|반대로|아니면|혹시|그\\s|그때|또는|그리고)");
    private static final double EARLIER_SHARE = 0.6;
    private static final int SHORT = 14;

    private final Rules rules;
    private final Composer composer;

    public Conversation(Rules rules, Composer composer) {
        this.rules = rules;
        this.composer = composer;
    }

    /** The answer when the last turn asked back and this question picks one of its choices. */
    public Optional<Answer> picked(Question question, Understood understood) {
        if (question.before().isEmpty()) return Optional.empty();
        if (!(question.before().getLast().answer() instanceof NeedsDetail asked)) return Optional.empty();
        return choice(asked.choices(), question.text().text()).flatMap(choice -> goOn(asked, choice, understood));
    }

    private static Optional<Choice> choice(List<Choice> choices, String said) {
        String plain = said.replaceAll("\\s+", "");
        for (int i = 0; i < choices.size(); i++) {
            if (plain.matches("(" + (i + 1) + ")(번|번이요|번이에요|번입니다|\\.)?")) return Optional.of(choices.get(i));
        }
        return choices.stream()
                .filter(choice -> choice.label().replaceAll("\\s+", "").equals(plain))
                .findFirst();
    }

    private Optional<Answer> goOn(NeedsDetail asked, Choice choice, Understood understood) {
        if (asked.state().startsWith("code:")) {
            return row(Provision.class, "account-" + choice.key().replace(' ', '-'))
                    .map(account -> composer.compose(account, account.topic(), understood));
        }
        if (!CheckState.isOne(asked.state())) {
            return row(Item.class, asked.topic())
                    .flatMap(item -> item.cases().stream()
                            .filter(one -> one.when().equals(choice.key()))
                            .findFirst()
                            .map(one -> composer.item(item, item.topic(), one, understood)));
        }
        CheckState state = CheckState.read(asked.state());
        Map<String, String> picked = new LinkedHashMap<>(state.picked());
        picked.put(state.step(), choice.key());
        return row(Check.class, state.check()).map(check -> composer.check(check, picked, understood));
    }

    private <T extends RuleRow> Optional<T> row(Class<T> type, String id) {
        return rules.list().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(row -> row.id().equals(id))
                .filter(row -> !(row instanceof Item item) || !item.cases().isEmpty())
                .findFirst();
    }

    /** The question with the terms of the one before it, when it goes on from there. */
    public Understood inContext(Question question, Understood now, QuestionReader reader) {
        if (question.before().isEmpty() || !goesOn(question.text().text())) return now;
        Understood before = reader.read(question.before().getLast().question().text(), question.asOf());
        Map<String, Double> terms = new LinkedHashMap<>();
        before.terms().forEach((term, share) -> terms.put(term, share * EARLIER_SHARE));
        now.terms().forEach((term, share) -> terms.merge(term, share, Math::max));
        return new Understood(
                now.plain() + " " + before.plain(),
                terms,
                now.asking(),
                now.windows(),
                AskedReader.inContext(now, before),
                now.side().or(before::side),
                now.sideNamed(),
                now.payer().or(before::payer),
                now.asOf(),
                now.mends());
    }

    private static boolean goesOn(String text) {
        return GOES_ON.matcher(text).find() || text.strip().length() <= SHORT;
    }
}
