package kr.dolbom.evaluation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kr.dolbom.answering.Answer;
import kr.dolbom.answering.Answering;
import kr.dolbom.answering.Question;
import kr.dolbom.governance.Masking;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Place;
import kr.dolbom.rules.AccountItem;
import kr.dolbom.rules.Item;
import kr.dolbom.rules.Rules;
import org.springframework.stereotype.Component;

/** Whether things keep their account however they are typed. */
@Component
public class ParaphraseDrill {

    private final Answering answering;
    private final Masking masking;
    private final Rules rules;

    ParaphraseDrill(Answering answering, Masking masking, Rules rules) {
        this.answering = answering;
        this.masking = masking;
        this.rules = rules;
    }

    /** A thing as it was typed, with the account it has and the answer it got. */
    public record Typed(String question, AccountItem account, Answer answer) {

        public boolean kept() {
            return answer instanceof Answer.Cited cited
                    && !cited.accounts().isEmpty()
                    && cited.accounts().getFirst().item().equals(account);
        }
    }

    public List<Typed> run(int count, long seed, AsOf asOf) {
        List<Item> items = new ArrayList<>(rules.list().stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .filter(item -> item.account().isPresent())
                .filter(item -> rules.holds(item, asOf, Place.EVERYWHERE))
                .toList());
        Random random = new Random(seed);
        Collections.shuffle(items, random);
        Paraphrase paraphrase = new Paraphrase(seed);
        return items.stream()
                .limit(count)
                .map(item -> typed(item, paraphrase, random, asOf))
                .toList();
    }

    /** The side is said: the same thing may come in on one account and go out on another. */
    private Typed typed(Item item, Paraphrase paraphrase, Random random, AsOf asOf) {
        AccountItem account = item.account().orElseThrow();
        String thing = item.names().get(random.nextInt(item.names().size()));
        String question = paraphrase.of(thing, account.side().korean());
        Answer answer = answering
                .answer(new Question(masking.mask(question), asOf, Place.EVERYWHERE, List.of()))
                .answer();
        return new Typed(question, account, answer);
    }
}
