package kr.dolbom.outreach.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.dolbom.outreach.dialogue.Script;

/**
 * A sentence a script says with nothing of a household in it: who records it reads {@code words} and names the file.
 *
 * @param number from 1, in the order of the script
 * @param name of its file, without ending
 * @param used where it is said, by the ids of the pack
 */
record Recordable(int number, String name, String words, String used) {

    private static final String NOT_REACHED = "not-reached";

    /** Everything to be recorded so that calls need no engine; a sentence that is said twice is recorded once. */
    static List<Recordable> of(Script script, String notReached) {
        Map<String, List<String>> said = new LinkedHashMap<>(script.texts());
        said.put(NOT_REACHED, List.of(notReached));
        Map<String, List<String>> usedBy = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        said.forEach((id, texts) -> {
            List<String> sentences = texts.stream()
                    .filter(text -> text.indexOf('{') < 0)
                    .flatMap(SpokenPrompts::split)
                    .toList();
            for (int i = 0; i < sentences.size(); i++) {
                names.putIfAbsent(sentences.get(i), id + "-" + (i + 1));
                usedBy.computeIfAbsent(sentences.get(i), any -> new ArrayList<>())
                        .add(id);
            }
        });
        return numbered(names, usedBy);
    }

    private static List<Recordable> numbered(Map<String, String> names, Map<String, List<String>> usedBy) {
        List<Recordable> all = new ArrayList<>();
        names.forEach((words, name) -> all.add(new Recordable(
                all.size() + 1,
                name,
                words,
                usedBy.getOrDefault(words, List.of()).stream().distinct().collect(Collectors.joining(", ")))));
        return List.copyOf(all);
    }

    static Stream<Recordable> named(List<Recordable> all, String name) {
        return all.stream().filter(one -> one.name().equals(name));
    }
}
