package kr.dolbom.outreach.dialogue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kr.dolbom.outreach.dialogue.Choice.Kind;

/**
 * The conversation with somebody who calls us. Says who called and why, offers what can be chosen, and hands over to the
 * counselling when that is wished. Anybody may hold that telephone: before the person is recognised nothing is said that
 * tells of a household.
 */
public final class CalledBack implements Conversation {

    private static final int MOST_UNHEARD = 2;
    /** The person's key of the counselling holds here too. */
    private static final char PERSON = '0';

    private static final Set<Character> KEYS =
            "0123456789".chars().mapToObj(key -> (char) key).collect(Collectors.toSet());

    private final Script script;
    private final Dialogue dialogue;
    private final Prompts prompts;
    private final Caller caller;
    private final String phone;
    private final Set<Kind> offered;
    private Stage stage = Stage.CHOOSING;
    private int unheard;

    private enum Stage {
        CHOOSING,
        REFUSING,
        PUT_THROUGH,
        /** The dialogue leads. */
        TALKING
    }

    /**
     * Who calls, as far as the number tells.
     *
     * @param expected a household that is to be counselled; the call is recorded
     * @param canRefuse whether the number is there to be refused for
     * @param personThere whether a person may be put through to now
     * @param there when a person is there, as it is said: 평일 9시부터 18시까지
     */
    public record Caller(boolean expected, boolean canRefuse, boolean personThere, String there) {}

    /**
     * @param before what an earlier call brought that broke off
     * @param reader asked where the rules leave an answer open
     */
    public CalledBack(Script script, Household household, Optional<Record> before, Caller caller, AnswerReader reader) {
        this.script = script;
        this.dialogue = new Dialogue(script, household, before, reader);
        this.prompts = new Prompts(script, household);
        this.caller = caller;
        this.phone = household.officePhone();
        this.offered = offered(caller);
    }

    private static Set<Kind> offered(Caller caller) {
        Set<Kind> offered = EnumSet.of(Kind.PERSON);
        if (caller.expected()) offered.addAll(Set.of(Kind.COUNSEL, Kind.LATER));
        if (caller.canRefuse()) offered.add(Kind.OPT_OUT);
        return offered;
    }

    @Override
    public Move begin() {
        List<String> taped = caller.expected() ? prompts.of("called-back-taped") : List.of();
        return choose(Prompts.all(prompts.of("called-back"), taped), false);
    }

    @Override
    public Move hear(Heard heard) {
        if (stage == Stage.TALKING) return dialogue.hear(heard);
        return switch (heard) {
            case Heard.Words words -> dialogue.alarmed(words).map(this::talking).orElseGet(() -> words(words.text()));
            case Heard.Key key -> key(key.key());
            case Heard.NobodyThere nobody -> nobodyThere();
            case Heard.Silence silence -> unclear();
            case Heard.Garbled garbled -> unclear();
            case Heard.AnsweringMachine machine -> talking(new Move.Close(List.of()));
            case Heard.HungUp gone -> talking(new Move.Close(List.of()));
        };
    }

    @Override
    public Consumer<Heard.Words> foreseeing() {
        return stage == Stage.TALKING ? dialogue.foreseeing() : Conversation.super.foreseeing();
    }

    @Override
    public Record record() {
        return dialogue.record();
    }

    private Move words(String text) {
        String plain = Phrase.plain(text);
        if (stage == Stage.REFUSING) return sure(plain);
        return chosen(plain).map(this::go).orElseGet(() -> asksWho(plain) ? choose(prompts.of("who")) : unclear());
    }

    /** Who wants no more may say so in the words of a call; they are looked for first, for 「전화」 is in many. */
    private Optional<Kind> chosen(String plain) {
        Optional<Kind> wished = script.wish(plain, EnumSet.of(Wish.OPT_OUT, Wish.PERSON, Wish.LATER))
                .map(wish -> switch (wish) {
                    case OPT_OUT -> Kind.OPT_OUT;
                    case PERSON -> Kind.PERSON;
                    default -> Kind.LATER;
                });
        return wished.or(() -> script.choices().reversed().stream()
                        .filter(choice -> choice.words().in(plain))
                        .map(Choice::kind)
                        .findFirst())
                .filter(offered::contains);
    }

    private boolean asksWho(String plain) {
        return script.wish(plain, EnumSet.of(Wish.WHO)).isPresent();
    }

    private Move key(char key) {
        if (key == PERSON) return person();
        if (stage == Stage.REFUSING) return key == '1' ? talking(dialogue.optOut()) : choose(List.of());
        return script.choices().stream()
                .filter(choice -> choice.key() == key && offered.contains(choice.kind()))
                .findFirst()
                .map(choice -> go(choice.kind()))
                .orElseGet(this::unclear);
    }

    private Move go(Kind kind) {
        return switch (kind) {
            case COUNSEL -> talking(dialogue.recognise());
            case LATER -> talking(dialogue.later());
            case PERSON -> person();
            case OPT_OUT -> refusing();
        };
    }

    private Move person() {
        stage = Stage.PUT_THROUGH;
        return caller.personThere() ? new Move.PutThrough(prompts.of("put-through"), phone) : nobodyThere();
    }

    /** A household that found nobody is called by the officer, who finds it in the queue. */
    private Move nobodyThere() {
        List<String> said = prompts.of("nobody-there").stream()
                .map(text -> text.replace("{there}", caller.there()))
                .toList();
        if (caller.expected()) dialogue.wantsPerson();
        List<String> told = caller.expected() ? prompts.of("officer-told") : List.of();
        return talking(new Move.Close(Prompts.all(said, told)));
    }

    private Move refusing() {
        stage = Stage.REFUSING;
        return new Move.Ask("opt-out", prompts.of("opt-out-sure"), script.pace().listening(true, KEYS));
    }

    private Move sure(String plain) {
        boolean again = script.wish(plain, EnumSet.of(Wish.OPT_OUT)).isPresent();
        Reading reading = again ? Reading.YES : script.consent().read(plain);
        if (reading == Reading.YES) return talking(dialogue.optOut());
        return reading == Reading.NO ? choose(List.of()) : unclear();
    }

    /** Whoever cannot be understood reaches a person, as they would have without us. */
    private Move unclear() {
        if (++unheard <= MOST_UNHEARD) return stage == Stage.REFUSING ? refusing() : choose(prompts.of("choose-again"));
        return stage == Stage.REFUSING || !caller.personThere()
                ? talking(new Move.Close(prompts.of("caller-gone")))
                : person();
    }

    private Move choose(List<String> before) {
        return choose(before, true);
    }

    /** @param bargeIn not where the law wants something heard to its end */
    private Move choose(List<String> before, boolean bargeIn) {
        stage = Stage.CHOOSING;
        List<String> offers = script.choices().stream()
                .filter(choice -> offered.contains(choice.kind()))
                .flatMap(choice -> choice.say().stream())
                .toList();
        return new Move.Ask(
                "choose",
                Prompts.all(before, offers, prompts.of("choose")),
                script.pace().listening(bargeIn, KEYS));
    }

    private Move talking(Move move) {
        stage = Stage.TALKING;
        return move;
    }
}
