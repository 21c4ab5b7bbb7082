package kr.dolbom.outreach.dialogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which question comes next: the script's order, follow-ups where there is ground for them, and not too many. */
final class Course {

    private static final Pattern MONTHS = Pattern.compile("(한|두|석|세|넉|네|다섯|여섯|일곱|여덟|아홉|열|몇|\\d+)\\s?(달|개월)|반년|일 년|1년");

    private final Script script;
    private final Household household;
    private final Set<String> signals;
    private final Set<String> asked = new HashSet<>();
    private int followUps;

    Course(Script script, Household household) {
        this.script = script;
        this.household = household;
        this.signals = script.signalGroups(household.signals());
    }

    /** The next question to recognise the person by; one whose answer the office does not know is not asked. */
    Optional<Question> identity() {
        Optional<Question> next = script.questions().stream()
                .filter(one -> one.kind() == Question.Kind.IDENTITY && !asked.contains(one.id()))
                .filter(this::isKnown)
                .findFirst();
        next.ifPresent(one -> asked.add(one.id()));
        return next;
    }

    Optional<Question> next(Taken taken) {
        Optional<Question> next = script.questions().stream()
                .filter(one -> one.kind() != Question.Kind.IDENTITY && !asked.contains(one.id()))
                .filter(one -> one.when().always()
                        || isCourtesy(one)
                        || one.grave()
                        || followUps < script.pace().followUps())
                .filter(one -> one.when().holds(taken.found(), signals, taken.everythingSaid()))
                .findFirst();
        next.ifPresent(this::ask);
        return next;
    }

    /** How much or how long need not be asked when it came with the answer: 「전기세를 석 달 못 냈어요」. */
    List<Question> toldAlready(Question answered, String words) {
        if (KoreanAmount.in(words).isEmpty() && !MONTHS.matcher(words).find()) return List.of();
        String plain = Phrase.plain(words);
        return script.questions().stream()
                .filter(one -> one.amount() && one.domain().equals(answered.domain()))
                .filter(one -> one.when().heard().in(plain) && asked.add(one.id()))
                .toList();
    }

    /** What was answered in a call before is not asked again. */
    void answeredBefore(Set<String> questions) {
        script.questions().stream().filter(one -> questions.contains(one.id())).forEach(this::ask);
    }

    Optional<Question> time() {
        return script.questions().stream()
                .filter(one -> one.kind() == Question.Kind.TIME && asked.add(one.id()))
                .findFirst();
    }

    private void ask(Question question) {
        asked.add(question.id());
        if (!question.when().always() && !isCourtesy(question) && !question.grave()) followUps++;
    }

    private static boolean isCourtesy(Question question) {
        return question.kind() != Question.Kind.NEED;
    }

    private boolean isKnown(Question question) {
        List<String> texts = question.ask();
        return !(household.name().isBlank() && mentions(texts, "{name}"))
                && !(household.birthYear() <= 0 && mentions(texts, "{birthYear}"))
                && !(household.addressEnd().isBlank() && mentions(texts, "{addressEnd}"));
    }

    private static boolean mentions(List<String> texts, String blank) {
        return texts.stream().anyMatch(text -> text.contains(blank));
    }
}
