package kr.dolbom.outreach.dialogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.dolbom.kernel.Pack;
import kr.dolbom.kernel.PackRow;
import org.springframework.util.function.SingletonSupplier;

/** Reads a script from its pack; packs/README.md describes the rows. */
final class ScriptReader {

    private static final Pattern BLANK = Pattern.compile("\\{(\\w+)}");
    private static final List<String> NEEDED = List.of(
            "greeting",
            "keys",
            "again",
            "unheard",
            "silence",
            "who",
            "wait",
            "wrong-number",
            "somebody-else",
            "unconfirmed",
            "later",
            "stop",
            "opt-out",
            "person",
            "language",
            "no-answers",
            "closing",
            "closing-later",
            "machine",
            "danger-keys",
            "danger-calm",
            "keys-short",
            "mentioned",
            "time-kept",
            "called-back",
            "called-back-taped",
            "choose",
            "choose-again",
            "continued",
            "put-through",
            "nobody-there",
            "officer-told",
            "opt-out-sure",
            "caller-gone");

    /** Said only where words are heard. */
    private static final Set<String> FOR_WORDS = Set.of(
            "again",
            "who",
            "wait",
            "wrong-number",
            "later",
            "stop",
            "danger-keys",
            "danger-calm",
            "mentioned",
            "time-kept");

    private final Pack pack;
    private final Map<String, WordSet> words;
    private final Negation negation;
    private final Telling telling;
    private final Set<String> groups;

    ScriptReader(Pack pack) {
        this.pack = pack;
        this.words = pack.rows("hearing").stream()
                .map(WordSet::of)
                .collect(Collectors.toMap(WordSet::id, set -> set, WordSet::and, LinkedHashMap::new));
        this.negation = negation("negation");
        this.telling = telling();
        this.groups = pack.rows("signals").stream().map(row -> row.text("id")).collect(Collectors.toSet());
    }

    Script read() {
        PackRow header = pack.rows("script").getFirst();
        header.allowOnly("version", "from", "until", "end", "wait", "follow", "trust", "answers", "guide", "source");
        List<Utterance> heard = Utterance.allOf(pack);
        return new Script(
                pack.name(),
                header.text("version"),
                header.validity(),
                new Script.Pace(
                        header.number("end"),
                        header.number("wait"),
                        header.number("follow"),
                        header.number("trust") / 100.0,
                        keysAlone(header)),
                header.text("guide", pack.name()),
                sayings(header),
                questions(),
                wishes(),
                dangers(),
                answers("danger", Phrases.NONE, Phrases.NONE, Reading.YES),
                signals(),
                answers("consent", Phrases.NONE, Phrases.NONE, Reading.YES),
                choices(),
                SingletonSupplier.of(() -> new SecondEar(heard)));
    }

    private Map<String, List<String>> sayings(PackRow header) {
        Map<String, List<String>> sayings = new LinkedHashMap<>();
        for (PackRow row : pack.rows("sayings")) {
            row.allowOnly("id", "say", "source");
            if (row.has("source")) row.sources();
            if (sayings.put(row.text("id"), said(row, "say")) != null) throw row.malformed("같은 id의 말이 이미 있습니다");
        }
        NEEDED.stream()
                .filter(id -> !sayings.containsKey(id) && !(keysAlone(header) && FOR_WORDS.contains(id)))
                .findFirst()
                .ifPresent(id -> {
                    throw header.malformed("말(sayings)이 없습니다: " + id);
                });
        return sayings;
    }

    private static boolean keysAlone(PackRow header) {
        return header.text("answers", "words").equals("keys");
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PackRow row : pack.rows("dialogue")) {
            Question question = question(row, ids);
            if (!ids.add(question.id())) throw row.malformed("같은 id의 질문이 이미 있습니다: " + question.id());
            questions.add(question);
        }
        return questions;
    }

    private Question question(PackRow row, Set<String> earlier) {
        row.allowOnly(
                "id",
                "kind",
                "domain",
                "ask",
                "again",
                "yes",
                "no",
                "need",
                "when",
                "amount",
                "mentions",
                "grave",
                "danger",
                "source");
        if (row.has("source")) row.sources();
        Question.Kind kind = choice(row, "kind", "need", Question.Kind.class);
        Reading needOn = choice(row, "need", "yes", Reading.class);
        return new Question(
                row.text("id"),
                kind,
                row.has("domain") ? Optional.of(domain(row)) : Optional.empty(),
                said(row, "ask"),
                said(row, "again"),
                answers(kind.name().toLowerCase().replace('_', '-'), phrases(row, "yes"), phrases(row, "no"), needOn),
                needOn,
                row.has("when") ? when(row.child("when"), earlier) : When.ALWAYS,
                row.text("amount", "false").equals("true"),
                phrases(row, "mentions"),
                row.text("grave", "false").equals("true"),
                row.has("danger") ? Optional.of(choice(row, "danger", "", Danger.class)) : Optional.empty());
    }

    /** The words of the kind of question and its own; a need must not be missed, a consent not be assumed. */
    private Answers answers(String kind, Phrases yes, Phrases no, Reading needOn) {
        WordSet common = words("common");
        WordSet ofKind = words(needOn == Reading.NO && kind.equals("need") ? "need-when-no" : kind);
        return new Answers(
                yes.and(ofKind.yes()),
                no.and(ofKind.no()),
                common.yes(),
                common.no(),
                common.unsure(),
                negation,
                new Since(
                        words("now").yes(),
                        words("settled").yes(),
                        words("settled").no()),
                kind.equals("need") || kind.equals("danger") ? needOn : Reading.NO);
    }

    private When when(PackRow row, Set<String> earlier) {
        row.allowOnly("after", "is", "signals", "said");
        Optional<String> after = row.has("after") ? Optional.of(row.text("after")) : Optional.empty();
        after.filter(id -> !earlier.contains(id)).ifPresent(id -> {
            throw row.malformed("앞에 그런 질문이 없습니다: " + id);
        });
        row.texts("signals").stream()
                .filter(id -> !groups.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw row.malformed("signals에 없는 위기 신호입니다: " + id);
                });
        Set<Need> needs = after.isPresent() && !row.has("is")
                ? Set.of(Need.YES)
                : row.texts("is").stream().map(word -> need(row, word)).collect(Collectors.toSet());
        return new When(after, needs, new LinkedHashSet<>(row.texts("signals")), phrases(row, "said"));
    }

    private Map<Wish, Phrases> wishes() {
        Map<Wish, Phrases> wishes = new EnumMap<>(Wish.class);
        for (PackRow row : pack.rows("wishes")) {
            row.allowOnly("wish", "words");
            wishes.merge(choice(row, "wish", "", Wish.class), phrases(row, "words"), Phrases::and);
        }
        return wishes;
    }

    private List<Choice> choices() {
        return pack.rows("choices").stream().map(this::choice).toList();
    }

    private Choice choice(PackRow row) {
        row.allowOnly("choice", "key", "say", "words");
        return new Choice(
                choice(row, "choice", "", Choice.Kind.class),
                row.text("key").charAt(0),
                said(row, "say"),
                phrases(row, "words"));
    }

    private List<DangerWords> dangers() {
        return pack.rows("dangers").stream().map(this::danger).toList();
    }

    private DangerWords danger(PackRow row) {
        row.allowOnly("danger", "certain", "maybe", "harmless", "ask", "say", "source");
        row.sources();
        return new DangerWords(
                choice(row, "danger", "", Danger.class),
                phrases(row, "certain"),
                phrases(row, "maybe"),
                phrases(row, "harmless"),
                telling,
                said(row, "ask"),
                said(row, "say"));
    }

    private Map<String, Phrases> signals() {
        Map<String, Phrases> signals = new LinkedHashMap<>();
        for (PackRow row : pack.rows("signals")) {
            row.allowOnly("id", "name", "words", "source");
            signals.put(row.text("id"), phrases(row, "words"));
        }
        return signals;
    }

    private Telling telling() {
        return new Telling(
                new Whose(
                        said("media"),
                        said("others"),
                        said("neighbours"),
                        said("hearsay"),
                        said("honoured"),
                        said("self")),
                new Ago(
                        said("past"),
                        said("long-ago"),
                        said("otherwise"),
                        said("present"),
                        said("still"),
                        said("over")),
                new Denial(negation, negation("denial"), said("by-halves")),
                said("hedge"),
                said("unreal"));
    }

    private Negation negation(String id) {
        return new Negation(words(id).yes(), words(id).no());
    }

    private Phrases said(String id) {
        return words(id).yes();
    }

    private WordSet words(String id) {
        return words.getOrDefault(id, WordSet.EMPTY);
    }

    private static Phrases phrases(PackRow row, String key) {
        if (row.texts(key).stream().anyMatch(String::isBlank)) throw row.malformed("빈 말이 있습니다: " + key);
        return Phrases.of(row.texts(key));
    }

    private static List<String> said(PackRow row, String key) {
        List<String> texts = row.texts(key);
        for (String text : texts) {
            BLANK.matcher(text)
                    .results()
                    .map(found -> found.group(1))
                    .filter(name -> !Prompts.KNOWN.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw row.malformed("모르는 빈칸입니다: {" + name + "}");
                    });
        }
        return texts;
    }

    private static Domain domain(PackRow row) {
        String written = row.text("domain");
        return Arrays.stream(Domain.values())
                .filter(one -> one.korean().equals(written))
                .findFirst()
                .orElseThrow(() -> row.malformed("모르는 영역입니다: " + written));
    }

    private static Need need(PackRow row, String word) {
        return switch (word) {
            case "yes" -> Need.YES;
            case "no" -> Need.NO;
            case "unsure" -> Need.UNSURE;
            default -> throw row.malformed("yes, no, unsure 가운데 하나여야 합니다: " + word);
        };
    }

    private static <E extends Enum<E>> E choice(PackRow row, String key, String otherwise, Class<E> family) {
        String written = row.text(key, otherwise);
        return Arrays.stream(family.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(written.replace('-', '_')))
                .findFirst()
                .orElseThrow(() -> row.malformed("'" + key + "'에 모르는 값입니다: " + written));
    }
}
