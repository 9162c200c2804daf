//! A workspace taken apart into subjects with fields.

use std::collections::BTreeSet;

use foldhash::HashMap;

use crate::source::{FileId, SourceFile};
use crate::workspace::Workspace;
use crate::yaml::Value;
use crate::yaml::{Kind, NodeId, Tree, read, writing};

/// Somebody or something of which a document says something.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Subject {
    /// The document: `plan county-flood`, `report county-flood riverton 2024-11-30`, `units`, `workspace`.
    pub document: String,
    /// Within it the item, by the list that it stands in and its id; `None` for the document itself.
    pub item: Option<(String, String)>,
}

/// All that a workspace says, by subject, in the order of files and lines.
#[derive(Debug, Default)]
pub struct Statements {
    /// The subjects in their order, each with its fields in theirs.
    pub subjects: Vec<(Subject, Vec<(String, String)>)>,
    positions: HashMap<Subject, usize>,
}

impl Statements {
    /// The fields of a subject, if anything is said of it.
    #[must_use]
    pub fn fields(&self, subject: &Subject) -> Option<&[(String, String)]> {
        let position = *self.positions.get(subject)?;
        Some(&self.subjects[position].1)
    }

    fn read(&mut self, tree: &Tree<'_>) {
        visit(tree, |subject, said| match said {
            Said::Name => self.say(subject, None),
            // Where an item stands is said of it, so that one that moves is not gone.
            Said::Within(holder) => self.say(subject, Some(("in".to_owned(), holder))),
            Said::Field(field, value) => {
                let written = match Value::of(tree, value) {
                    Value::Scalar(scalar) => scalar.text,
                    other => writing::on_line(&other),
                };
                self.say(subject, Some((field, written)));
            }
        });
    }

    fn say(&mut self, subject: &Subject, field: Option<(String, String)>) {
        let subjects = &mut self.subjects;
        let position = *self.positions.entry(subject.clone()).or_insert_with(|| {
            subjects.push((subject.clone(), Vec::new()));
            subjects.len() - 1
        });
        self.subjects[position].1.extend(field);
    }
}

/// What a workspace says, without some files.
#[must_use]
pub fn statements(workspace: &Workspace, left_out: &BTreeSet<String>) -> Statements {
    let mut statements = Statements::default();
    let files = workspace.sources.iter();
    for (file, source) in files.filter(|(_, source)| !left_out.contains(&source.path)) {
        let (tree, _) = read(file, source);
        statements.read(&tree);
    }
    statements
}

/// What a single file says, if it can be read in full.
#[must_use]
pub fn statements_of(file: FileId, source: &SourceFile) -> Option<Statements> {
    let (tree, findings) = read(file, source);
    let mut statements = Statements::default();
    statements.read(&tree);
    findings.is_empty().then_some(statements)
}

/// Something that a file says of a subject.
#[derive(Debug)]
pub enum Said {
    /// That there is one.
    Name,
    /// The id of the item in which it stands.
    Within(String),
    /// The value of a field.
    Field(String, NodeId),
}

/// Tells what the documents of a file say, in the order of the text.
pub fn visit(tree: &Tree<'_>, tell: impl FnMut(&Subject, Said)) {
    let mut walk = Walk { tree, tell };
    for document in tree.documents() {
        walk.document(document.root);
    }
}

struct Walk<'t, T> {
    tree: &'t Tree<'t>,
    tell: T,
}

impl<T: FnMut(&Subject, Said)> Walk<'_, T> {
    fn document(&mut self, root: NodeId) {
        let of = |key: &str| self.text_of(root, key);
        let document = match (of("plan"), of("report")) {
            (Some(plan), _) => format!("plan {plan}"),
            (None, Some(plan)) => {
                let (unit, day) = (of("unit"), of("as-of"));
                format!(
                    "report {plan} {} {}",
                    unit.unwrap_or_default(),
                    day.unwrap_or_default()
                )
            }
            (None, None) if of("workspace").is_some() => "workspace".to_owned(),
            (None, None) => "units".to_owned(),
        };
        let subject = Subject {
            document,
            item: None,
        };
        (self.tell)(&subject, Said::Name);
        self.mapping(root, &subject, "");
    }

    /// The entries of a mapping, as fields of a subject.
    fn mapping(&mut self, mapping: NodeId, subject: &Subject, prefix: &str) {
        let tree = self.tree;
        for (key, value) in tree.entries(mapping) {
            let field = match prefix {
                "" => tree.text(key).to_owned(),
                _ => format!("{prefix}.{}", tree.text(key)),
            };
            self.field(value, subject, field);
        }
    }

    fn field(&mut self, value: NodeId, subject: &Subject, field: String) {
        let tree = self.tree;
        match tree.node(value).kind {
            Kind::Mapping => self.mapping(value, subject, &field),
            Kind::Sequence if self.holds_items(value) => {
                let list = field.rsplit('.').next().unwrap_or_default().to_owned();
                for item in tree.items(value) {
                    let id = self.name_of(item).unwrap_or_default();
                    let inner = Subject {
                        document: subject.document.clone(),
                        item: Some((list.clone(), id)),
                    };
                    let holder = subject.item.as_ref();
                    (self.tell)(
                        &inner,
                        holder.map_or(Said::Name, |(_, id)| Said::Within(id.clone())),
                    );
                    self.mapping(item, &inner, "");
                }
            }
            Kind::Null | Kind::Refused => {}
            // An empty list says no more than none.
            Kind::Sequence if tree.items(value).next().is_none() => {}
            _ => (self.tell)(subject, Said::Field(field, value)),
        }
    }

    fn holds_items(&self, list: NodeId) -> bool {
        let mut items = self.tree.items(list).peekable();
        items.peek().is_some() && items.all(|item| self.name_of(item).is_some())
    }

    /// By what an item is known: its id, or the unit of an assignment.
    fn name_of(&self, item: NodeId) -> Option<String> {
        if let Some(id) = self.text_of(item, "id") {
            return Some(id);
        }
        let mut entries = self.tree.entries(item);
        let (_, unit) = entries.find(|&(key, _)| self.tree.text(key) == "unit")?;
        Some(writing::on_line(&Value::of(self.tree, unit)))
    }

    fn text_of(&self, mapping: NodeId, key: &str) -> Option<String> {
        let mut entries = self.tree.entries(mapping);
        let (_, value) = entries.find(|&(name, _)| self.tree.text(name) == key)?;
        let kind = self.tree.node(value).kind;
        kind.is_scalar().then(|| self.tree.text(value).to_owned())
    }
}
