package kr.dolbom.answering.internal;

import java.util.List;
import java.util.stream.Stream;
import kr.dolbom.answering.spelling.Vocabulary;
import kr.dolbom.rules.Account;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.RuleRow;
import kr.dolbom.rules.Rules;

/** The words the packs know, for mending what was mistyped. */
final class FieldWords {

    private FieldWords() {}

    static Vocabulary of(Rules rules) {
        return new Vocabulary(names(rules).toList(), texts(rules));
    }

    private static Stream<String> names(Rules rules) {
        Stream<String> items =
                rules.list().stream().filter(Item.class::isInstance).flatMap(item -> ((Item) item).names().stream());
        Stream<String> synonyms = rules.synonyms().stream()
                .flatMap(synonym -> Stream.concat(Stream.of(synonym.word()), synonym.same().stream()));
        Stream<String> accounts = rules.chart().list().stream().map(Account::name);
        return Stream.of(items, synonyms, accounts).flatMap(names -> names);
    }

    private static List<String> texts(Rules rules) {
        return rules.list().stream().flatMap(FieldWords::texts).toList();
    }

    private static Stream<String> texts(RuleRow row) {
        return Stream.concat(RuleTexts.asks(row).stream(), Stream.of(RuleTexts.body(row)));
    }
}
