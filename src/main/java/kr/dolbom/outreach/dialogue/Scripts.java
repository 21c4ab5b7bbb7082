package kr.dolbom.outreach.dialogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.dolbom.kernel.AsOf;
import kr.dolbom.kernel.Pack;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The scripts of all packs that hold one, read once at start; a row that cannot be read stops the start. */
@Component
public class Scripts {

    private final Map<String, Script> byName;

    @Autowired
    Scripts(@Value("${dolbom.packs}") Path packs) {
        this(Pack.allIn(packs));
    }

    public Scripts(List<Pack> packs) {
        this.byName = packs.stream()
                .filter(pack -> !pack.files("script").isEmpty())
                .map(pack -> new ScriptReader(pack).read())
                .collect(Collectors.toMap(Script::name, Function.identity()));
    }

    public Optional<Script> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether a list's crisis signal has a meaning for any script. */
    public boolean knowSignal(String listed) {
        return byName.values().stream()
                .anyMatch(script -> !script.signalGroups(List.of(listed)).isEmpty());
    }

    /** Those in force on the day, by name. */
    public List<Script> list(AsOf asOf) {
        return byName.values().stream()
                .filter(script -> script.validity().holdsOn(asOf))
                .sorted(java.util.Comparator.comparing(Script::name))
                .toList();
    }
}
