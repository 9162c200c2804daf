//! `plan new`: a plan to begin with.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::Outcome;
use super::ask::{ask, can_ask};
use super::context::Context;
use super::edit::{Draft, EditArgs, carry_out};
use super::error::CliError;
use super::init::{id, words};
use crate::drafts::{PlanDraft, Template, id_from};
use crate::messages::{Message, message};
use crate::model::{Date, Language};
use crate::query::find_unit;
use crate::words::{and_list, fold};
use crate::workspace::{UnitRecord, UnitTree, Workspace};

/// Draft a plan that stands up to `plan validate`, to be filled with the plan's own words
///
/// On a terminal it asks for what is not given.
#[derive(Debug, Args)]
pub(super) struct NewArgs {
    /// What the plan is for
    #[arg(short, long, value_enum, value_name = "TEMPLATE")]
    template: Option<TemplateArg>,

    /// Title of the plan
    #[arg(long, value_parser = words)]
    title: Option<String>,

    /// The unit that issues it, by id, name or alias [default: the only unit at the top, if there is one]
    #[arg(long, value_name = "UNIT")]
    issuer: Option<String>,

    /// Id of the plan [default: made of its number, else of its title]
    #[arg(long, value_name = "ID", value_parser = id)]
    id: Option<String>,

    /// Number of the document, such as 265/KH-LĐLĐ
    #[arg(long, value_parser = words)]
    number: Option<String>,

    /// The plan that it carries out, if that is in the workspace
    #[arg(long, value_name = "PLAN")]
    parent: Option<String>,

    /// The file, `*.plan.yaml`; must not be there yet [default: ID.plan.yaml in this folder]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Ask for what is not given, even if standard input is no terminal
    #[arg(long)]
    ask: bool,

    #[command(flatten)]
    edit: EditArgs,
}

/// What a new plan is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum TemplateArg {
    /// What is done as a situation gets worse: scenarios 1 to 3
    Response,
    /// What is reached by a day: targets
    Campaign,
    /// What is put right: shortcomings and what answers them
    Remediation,
}

/// What is known of the plan.
struct Answers {
    template: Template,
    title: String,
    issuer: String,
    id: String,
    number: Option<String>,
}

pub(super) fn new(context: &Context, arguments: &NewArgs) -> Result<Outcome, CliError> {
    context.refuse_past()?;
    let loaded = context.load(&[]);
    let loaded =
        loaded.map_err(|error| error.hint("`plan init` makes a workspace to begin with"))?;
    let workspace = &loaded.workspace;
    let language = context.page(Some(workspace)).language;
    let answers = answers(workspace, arguments, context.as_of(), language)?;
    let file = match &arguments.output {
        Some(file) => file.clone(),
        None => PathBuf::from(format!("{}.plan.yaml", answers.id)),
    };
    let path = context.path_in_workspace(&file)?;
    if context.is_there(&file) {
        let error = CliError::new(format!("`{}` is there already", file.display()));
        return Err(error.hint("name another file with `--output`"));
    }
    if !is_read(&path) {
        let error = CliError::new(format!("a plan in `{}` would not be read", file.display()));
        return Err(error.hint("plan files are called `*.plan.yaml` and lie in no hidden folder"));
    }
    let kind = kind_below(workspace, &answers.issuer, context.as_of());
    let draft = PlanDraft {
        template: answers.template,
        language,
        id: &answers.id,
        title: &answers.title,
        number: answers.number.as_deref(),
        issuer: &answers.issuer,
        kind: kind.as_deref(),
        parent: arguments.parent.as_deref(),
        from: context.as_of(),
    };
    let text = draft.text();
    carry_out(context, &arguments.edit, |_, _| {
        let mut draft = Draft::default();
        let said = message!(
            "edit.drafted",
            plan = answers.id.as_str(),
            title = answers.title.as_str(),
            file = file.display().to_string()
        );
        draft.put(path.clone(), text.clone(), Some(said));
        Ok(draft)
    })
}

/// Whether a plan in a file of this path is read with the rest of the workspace.
fn is_read(path: &str) -> bool {
    let is_hidden = path.split('/').any(|part| part.starts_with('.'));
    let is_plan = [".plan.yaml", ".plan.yml"].iter();
    !is_hidden && is_plan.copied().any(|ending| path.ends_with(ending))
}

/// What the command line says, and where there is somebody to ask, what he answers to the rest.
fn answers(
    workspace: &Workspace,
    arguments: &NewArgs,
    today: Date,
    language: Language,
) -> Result<Answers, CliError> {
    let asks = arguments.ask || can_ask();
    let top = only_top_unit(workspace, today);
    let missing = [
        ("--template", arguments.template.is_none()),
        ("--title", arguments.title.is_none()),
        ("--issuer", arguments.issuer.is_none() && top.is_none()),
    ];
    let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing);
    let missing: Vec<_> = missing.map(|(option, _)| option).collect();
    if !asks && !missing.is_empty() {
        let error = CliError::new(format!("a plan needs {}", and_list(&missing)));
        return Err(error.hint("give them, or run it on a terminal, where it asks"));
    }
    if let Some(parent) = &arguments.parent
        && workspace.plans.find(parent).is_none()
    {
        let error = CliError::new(format!("there is no plan `{parent}`"));
        return Err(error.hint("`plan query plans` lists the plans"));
    }
    let question = |question: Message| question.text(language);
    let template = match arguments.template {
        Some(template) => template,
        None => ask(&question(message!("ask.template")), "response", |answer| {
            TemplateArg::from_str(answer, true)
                .map_err(|_| question(message!("ask.unknown-template", answer)))
        })?,
    };
    let title = match &arguments.title {
        Some(title) => title.clone(),
        None => ask(&question(message!("ask.title")), "", |answer| {
            let is_empty = fold(answer).is_empty();
            if is_empty {
                Err(question(message!("ask.again")))
            } else {
                Ok(answer.to_owned())
            }
        })?,
    };
    let unit = |name: &str| match find_unit(&workspace.register, name) {
        Ok(unit) => Ok(workspace.register.unit(unit).id.to_string()),
        Err(error) => Err(error.to_string()),
    };
    let issuer = match (&arguments.issuer, top) {
        (Some(issuer), _) => unit(issuer).map_err(CliError::new)?,
        (None, top) if asks => ask(
            &question(message!("ask.issuer")),
            top.as_deref().unwrap_or(""),
            unit,
        )?,
        (None, top) => top.unwrap_or_default(),
    };
    let number = match &arguments.number {
        Some(number) => Some(number.clone()),
        None if asks => {
            let number = ask(&question(message!("ask.number")), "", |answer| {
                Ok(answer.to_owned())
            })?;
            Some(number).filter(|number| !number.is_empty())
        }
        None => None,
    };
    let made = id_from(number.as_deref().unwrap_or(&title));
    let free = |answer: &str| {
        let new = id(answer)?;
        match workspace.plans.find(&new) {
            Some(_) => Err(format!("there is a plan `{new}` already")),
            None => Ok(new),
        }
    };
    let id = match &arguments.id {
        Some(id) => free(id),
        None if asks => Ok(ask(&question(message!("ask.id")), &made, free)?),
        None if made.is_empty() => Err(format!("no id can be made of `{title}`")),
        None => free(&made),
    };
    let id = id.map_err(|why| CliError::new(why).hint("name one with `--id`"))?;
    Ok(Answers {
        template: template.into(),
        title,
        issuer,
        id,
        number,
    })
}

/// The unit that stands alone at the top of the register.
fn only_top_unit(workspace: &Workspace, today: Date) -> Option<String> {
    let register = &workspace.register;
    let tree = UnitTree::on(register, today);
    let is_own = |unit: &UnitRecord| {
        let kind = unit.entry_on(today).and_then(|entry| entry.kind.as_ref());
        let kind = kind.and_then(|kind| register.kind(kind.as_str()));
        kind.is_none_or(|kind| kind.external != Some(true))
    };
    let mut top = register
        .iter()
        .filter(|&(id, unit)| tree.parent(id).is_none() && tree.is_valid(id) && is_own(unit));
    let (_, first) = top.next()?;
    top.next().is_none().then(|| first.id.to_string())
}

/// The kind of most units directly below a unit.
fn kind_below(workspace: &Workspace, issuer: &str, today: Date) -> Option<String> {
    let register = &workspace.register;
    let tree = UnitTree::on(register, today);
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for &child in tree.children(register.find(issuer)?) {
        let entry = register.unit(child).entry_on(today);
        let kind = entry.and_then(|entry| entry.kind.as_ref());
        if let Some(kind) = kind.filter(|_| tree.is_valid(child)) {
            *kinds.entry(kind.as_str()).or_default() += 1;
        }
    }
    let most = kinds.into_iter().max_by_key(|&(_, units)| units);
    most.map(|(kind, _)| kind.to_owned())
}

impl From<TemplateArg> for Template {
    fn from(template: TemplateArg) -> Self {
        match template {
            TemplateArg::Response => Self::Response,
            TemplateArg::Campaign => Self::Campaign,
            TemplateArg::Remediation => Self::Remediation,
        }
    }
}
