namespace Lagrangians.Package.Tests;

/// <summary>A copy of a folder of projects outside the repository, with the package's feed and version beside it.</summary>
internal sealed class UserProject
{
    private readonly string _folder;

    /// <param name="package">The package.</param>
    /// <param name="name">The folder under <c>Projects</c>.</param>
    /// <param name="properties">MSBuild properties for all of its projects.</param>
    public UserProject(LocalPackage package, string name, params IEnumerable<(string Name, string Value)> properties)
    {
        _folder = Directory.CreateDirectory(Path.Combine(package.Folder, $"{name}-{Guid.NewGuid():N}"[..(name.Length + 7)])).FullName;
        Copy(Path.Combine(Repository.Projects, name), _folder);
        Write("nuget.config", $"""<configuration><packageSources><add key="lagrangians" value="{package.Feed}" /></packageSources></configuration>""");
        (string Name, string Value)[] all = [("LagrangiansVersion", package.Version), ("NuGetAudit", "false"), .. properties];
        Write("Directory.Build.props", $"<Project><PropertyGroup>{string.Concat(all.Select(p => $"<{p.Name}>{p.Value}</{p.Name}>"))}</PropertyGroup></Project>");
    }

    /// <summary>Writes a file of the user's.</summary>
    public UserProject Write(string file, string text)
    {
        File.WriteAllText(Path.Combine(_folder, file), text);
        return this;
    }

    /// <summary>Whether there is a file or folder.</summary>
    public string PathOf(string relative) => Path.Combine(_folder, relative);

    /// <summary>Runs <c>dotnet</c>.</summary>
    public Command Dotnet(params IEnumerable<string> arguments) => Command.Run(_folder, "dotnet", arguments);

    /// <summary>Builds in Release.</summary>
    public Command Build(string project = "") => Dotnet(project.Length == 0 ? ["build", "-c", "Release", "--nologo"] : ["build", project, "-c", "Release", "--nologo"]);

    /// <summary>Builds without a warning, runs, and returns what the program prints, line by line.</summary>
    public IReadOnlyList<string> Run(string project = ".")
    {
        var build = Build(project).Succeeded();
        Assert.Empty(build.Warnings);
        return Lines(Dotnet("run", "--no-build", "-c", "Release", "--project", project));
    }

    /// <summary>Publishes without a warning, runs what was published, and returns what it prints.</summary>
    public IReadOnlyList<string> Publish(string program, params IEnumerable<string> options)
    {
        var publish = Dotnet(["publish", "-c", "Release", "--nologo", "-o", "published", .. options]).Succeeded();
        Assert.Empty(publish.Warnings);
        return Lines(Command.Run(_folder, PathOf(Path.Combine("published", program))));
    }

    private static string[] Lines(Command run) => run.Succeeded().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
