package org.departures.mention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.departures.lexicon.Lexicon;
import org.departures.model.Document;
import org.departures.model.Mention;
import org.departures.model.MentionType;

/**
 * Joins the names of an article that name one thing, the surest ways first: the same words, the
 * lexicon's names, what the text says itself, short forms, and last the sound.
 */
final class NameLinker {

  private final KnownNames names;
  private final Honorifics honorifics;
  private final Anaphora anaphora;
  private final OrganizationShortForms organizations;
  private final PersonShortForms persons;
  private final TransliterationLinker transliterations;

  NameLinker(Lexicon lexicon, ReferenceWords words, Honorifics honorifics, Anaphora anaphora) {
    names = new KnownNames(lexicon);
    this.honorifics = honorifics;
    this.anaphora = anaphora;
    organizations = new OrganizationShortForms(lexicon, words);
    persons = new PersonShortForms(honorifics);
    transliterations = new TransliterationLinker(lexicon);
  }

  NameGroups link(Document document, List<Mention> mentions, List<StatedAlias> aliases) {
    NameGroups groups = new NameGroups(document, mentions, names, honorifics);
    persons.forgetDoubtful(groups);
    joinSame(groups);
    joinKnown(groups);
    joinStated(groups, aliases);
    organizations.link(groups);
    persons.link(groups);
    transliterations.link(groups);
    return groups;
  }

  private void joinSame(NameGroups groups) {
    for (MentionType type : List.of(MentionType.PERSON, MentionType.ORGANIZATION)) {
      Map<String, Integer> first = new HashMap<>();
      for (int i : groups.all(type)) {
        if (type == MentionType.ORGANIZATION || !persons.isPart(groups, i)) {
          Integer other = first.putIfAbsent(groups.form(i).key(), i);
          if (other != null) {
            groups.join(other, i);
          }
        }
      }
    }
  }

  private static void joinKnown(NameGroups groups) {
    Map<KnownForms, Integer> first = new HashMap<>();
    for (int i = 0; i < groups.mentions().size(); i++) {
      if (groups.known(i).isPresent()) {
        Integer other = first.putIfAbsent(groups.known(i).get(), i);
        if (other != null) {
          groups.join(other, i);
        }
      }
    }
  }

  private void joinStated(NameGroups groups, List<StatedAlias> aliases) {
    for (StatedAlias alias : aliases) {
      if (!anaphora.contains(alias.form())) {
        int name = groups.mentions().indexOf(alias.name());
        if (alias.name().type() == MentionType.ORGANIZATION) {
          groups.state(name, alias.form());
        }
        String key = NameForm.of(alias.form()).key();
        for (int i : groups.all(alias.name().type())) {
          if (groups.form(i).key().equals(key)) {
            groups.join(name, i);
          }
        }
      }
    }
  }
}
