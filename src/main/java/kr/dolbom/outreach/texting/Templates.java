package kr.dolbom.outreach.texting;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kr.dolbom.kernel.Pack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The words of the packs ({@code texts/*.yaml}), newest version last. */
@Component
public class Templates {

    private final List<Template> all;

    @Autowired
    Templates(@Value("${dolbom.packs}") Path packs) {
        this(Pack.allIn(packs));
    }

    Templates(List<Pack> packs) {
        all = packs.stream()
                .flatMap(pack -> pack.rows("texts").stream())
                .map(Template::of)
                .sorted(Comparator.comparingInt(Template::version))
                .toList();
    }

    /** The newest version of each. */
    public List<Template> list() {
        return all.stream()
                .filter(one -> find(one.name()).filter(one::equals).isPresent())
                .toList();
    }

    /** @param key a name, for its newest version, or a name with a version: 전화 안내@1 */
    public Optional<Template> find(String key) {
        return all.stream()
                .filter(one -> one.name().equals(key) || one.key().equals(key))
                .reduce((older, newer) -> newer);
    }
}
